package dev.dovetail.generator.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.diff.Rule;
import dev.dovetail.contract.diff.RuleTable;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.contract.source.DocumentReader;
import dev.dovetail.contract.source.Limits;
import dev.dovetail.contract.source.SourceDocument;
import dev.dovetail.generator.compatibility.DiffPolicy.Ignored;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code dovetail-diff.yaml}. */
public final class PolicyReader {

    private static final Set<String> SECTIONS = Set.of("severity", "ignore");
    private static final Set<String> FIELDS = Set.of("rule", "fingerprint", "place", "reason", "expires");

    private final SourceDocument document;

    private PolicyReader(SourceDocument document) {
        this.document = document;
    }

    /**
     * Reads a file.
     *
     * @throws PolicyException if it cannot be understood
     */
    public static DiffPolicy read(Path file) throws PolicyException {
        var diagnostics = new Diagnostics();
        var limits = new Limits(ReadOptions.DEFAULTS.maxBytes(), ReadOptions.DEFAULTS.maxDepth());
        var document = new DocumentReader(limits, diagnostics).readAlone(file);
        if (document.isEmpty() || !diagnostics.sorted().isEmpty()) {
            var first = diagnostics.sorted().get(0);
            throw new PolicyException(first.location().toText() + ": " + first.message());
        }
        return new PolicyReader(document.get()).policy();
    }

    private DiffPolicy policy() throws PolicyException {
        known("", document.tree(), SECTIONS);
        return new DiffPolicy(severities(), ignored());
    }

    private Map<String, Wire> severities() throws PolicyException {
        var severities = new LinkedHashMap<String, Wire>();
        for (var entry : document.tree().path("severity").properties()) {
            var pointer = "/severity/" + entry.getKey();
            rule(pointer, entry.getKey());
            var word = entry.getValue().asText();
            var wire = Stream.of(Wire.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
            if (wire.isEmpty()) {
                throw failure(pointer, "'" + word + "' is none of breaking, risky, harmless");
            }
            severities.put(entry.getKey(), wire.get());
        }
        return severities;
    }

    private List<Ignored> ignored() throws PolicyException {
        var entries = new ArrayList<Ignored>();
        var list = document.tree().path("ignore");
        for (var i = 0; i < list.size(); i++) {
            entries.add(ignored("/ignore/" + i, list.path(i)));
        }
        return entries;
    }

    private Ignored ignored(String pointer, JsonNode entry) throws PolicyException {
        known(pointer, entry, FIELDS);
        var rule = text(entry, "rule");
        var fingerprint = text(entry, "fingerprint");
        if (rule.isPresent()) {
            rule(pointer + "/rule", rule.get());
        }
        if (rule.isEmpty() && fingerprint.isEmpty()) {
            throw failure(pointer, "an entry names a rule or a fingerprint");
        }
        var reason = text(entry, "reason").filter(text -> !text.isBlank());
        if (reason.isEmpty()) {
            throw failure(pointer, "'reason' is missing: say why the change is taken as it is");
        }
        return new Ignored(
                rule,
                fingerprint,
                text(entry, "place"),
                reason.get(),
                expires(pointer, entry),
                document.location(pointer).line());
    }

    private Optional<LocalDate> expires(String pointer, JsonNode entry) throws PolicyException {
        var text = text(entry, "expires");
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw failure(pointer + "/expires", "'" + text.orElse("") + "' is no date such as 2027-01-31");
        }
    }

    private static Optional<String> text(JsonNode entry, String field) {
        return Optional.ofNullable(entry.get(field)).map(JsonNode::asText);
    }

    private void rule(String pointer, String id) throws PolicyException {
        if (RuleTable.find(id).isEmpty()) {
            var ids = RuleTable.all().stream().map(Rule::id).toList();
            throw failure(pointer, "there is no rule '" + id + "'" + meant(id, ids));
        }
    }

    private void known(String pointer, JsonNode node, Set<String> names) throws PolicyException {
        for (var member : node.properties()) {
            if (!names.contains(member.getKey())) {
                throw failure(
                        pointer + "/" + member.getKey(),
                        "'" + member.getKey() + "' is not known here" + meant(member.getKey(), List.copyOf(names)));
            }
        }
    }

    private static String meant(String name, List<String> known) {
        return Spelling.nearest(name.toLowerCase(Locale.ROOT), known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    private PolicyException failure(String pointer, String message) {
        return new PolicyException(document.location(pointer).toText() + ": " + message);
    }
}
