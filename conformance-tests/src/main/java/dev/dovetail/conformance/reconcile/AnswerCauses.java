package dev.dovetail.conformance.reconcile;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Cause.Suspect;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.OverlayAction;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Media types, headers and bodies of answers that the document has otherwise, or not at all. */
final class AnswerCauses {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MANY = 3;

    private final Case at;

    AnswerCauses(Case at) {
        this.at = at;
    }

    List<Cause> find() {
        var found = new ArrayList<Cause>();
        found.addAll(find(
                ShapeChecks.CONTENT_TYPE,
                verdict -> "answers are of media type " + verdict.actual().orElse("none") + ", not "
                        + verdict.expected().orElse("as documented"),
                this::mediaType));
        found.addAll(find(ShapeChecks.HEADER, Verdict::messageInGeneral, this::header));
        found.addAll(
                find(ShapeChecks.NO_BODY, verdict -> "answers have a body where the document has none", this::body));
        return found;
    }

    private List<Cause> find(
            Check check, Function<Verdict, String> title, Function<Verdict, Optional<OverlayAction>> action) {
        var found = new ArrayList<Cause>();
        Group.by(at.findings(check), title).forEach((name, verdicts) -> {
            var group = new Group();
            verdicts.forEach(verdict -> {
                group.finding(verdict);
                action.apply(verdict).ifPresent(one -> group.actions(List.of(one)));
            });
            var many = verdicts.size() >= MANY;
            found.add(group.as(
                    name,
                    many ? Suspect.DOCUMENT : Suspect.EITHER,
                    many
                            ? "so it is at " + verdicts.size()
                                    + " operations, which tells of a rule that nobody wrote down"
                            : "it shows at too few operations to tell which of the two forgot it"));
        });
        return found;
    }

    private Optional<OverlayAction> mediaType(Verdict verdict) {
        return at.observation(verdict).flatMap(one -> {
            var pointer = DocumentEdit.child(verdict.origin().pointer(), "content");
            var documented = at.edit().at(pointer);
            if (one.mediaType().isEmpty() || !at.edit().reaches(pointer)) {
                return Optional.empty();
            }
            var json = one.body().isPresent() && !documented.isEmpty();
            return Optional.of(at.edit()
                    .put(
                            pointer,
                            one.mediaType().get(),
                            json ? documented.iterator().next() : NODES.objectNode(),
                            "The server answers " + one.mediaType().get() + " here."));
        });
    }

    private Optional<OverlayAction> header(Verdict verdict) {
        var pointer = verdict.origin().pointer();
        return verdict.message().contains("is missing") && at.edit().reaches(pointer)
                ? Optional.of(at.edit()
                        .put(pointer, "required", BooleanNode.FALSE, "The server does not always send this header."))
                : Optional.empty();
    }

    private Optional<OverlayAction> body(Verdict verdict) {
        var pointer = verdict.origin().pointer();
        return at.observation(verdict)
                .filter(one -> at.edit().reaches(pointer))
                .flatMap(Observation::mediaType)
                .map(type -> at.edit()
                        .put(
                                pointer,
                                "content",
                                NODES.objectNode().set(type, NODES.objectNode()),
                                "The server answers with a body here."));
    }
}
