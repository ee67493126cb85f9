package dev.dovetail.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.OverlayAction;
import dev.dovetail.conformance.result.RunResult;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI Overlay 1.0 that makes the document say what the server does, wherever the server is not plainly wrong. It is an offer:
 * whoever applies it has decided that the document was wrong.
 */
public final class OverlayReport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The whole file, to be written as UTF-8; empty where nothing of the document is to be changed. */
    public Optional<String> text(RunResult result) {
        var actions = actions(result);
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        var root = NODES.objectNode().put("overlay", "1.0.0");
        root.putObject("info")
                .put("title", JsonText.whole(result.info().apiTitle() + ", as the server behaves"))
                .put("version", JsonText.whole(result.info().apiVersion()));
        var list = root.putArray("actions");
        actions.values().forEach(action -> list.add(node(action)));
        return Optional.of(header(result) + yaml(root));
    }

    /** Each action once; where several causes set the same member, the first of them does. */
    private static Map<String, OverlayAction> actions(RunResult result) {
        var actions = new LinkedHashMap<String, OverlayAction>();
        result.evidence().causes().stream()
                .flatMap(one -> one.actions().stream())
                .forEach(action -> actions.putIfAbsent(
                        action.target()
                                + action.update()
                                        .map(value -> value.isObject()
                                                ? String.join(",", (Iterable<String>) value::fieldNames)
                                                : value.toString())
                                        .orElse(" removed"),
                        action));
        return actions;
    }

    private static ObjectNode node(OverlayAction action) {
        var node = NODES.objectNode()
                .put("target", JsonText.whole(action.target()))
                .put("description", JsonText.whole(action.description()));
        action.update().ifPresentOrElse(value -> node.set("update", value), () -> node.put("remove", true));
        return node;
    }

    private static String header(RunResult result) {
        var text = new StringBuilder(
                "# What to change in " + VisibleText.line(result.info().document())
                        + " so that it says what the server does.\n# Apply only what the server does on purpose:\n");
        result.evidence().causes().stream()
                .filter(one -> !one.actions().isEmpty())
                .map(OverlayReport::remark)
                .forEach(text::append);
        return text.toString();
    }

    private static String remark(Cause one) {
        return "#  - " + VisibleText.line(Phrases.sentence(one.title())) + " Looks wrong: "
                + (one.suspect() == Cause.Suspect.EITHER
                        ? "either"
                        : "the " + one.suspect().word()) + ".\n";
    }

    private static String yaml(ObjectNode root) {
        try {
            return YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build()
                    .writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of plain nodes can always be written", e);
        }
    }
}
