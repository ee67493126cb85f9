package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.diff.Wire;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project has to say of changes: {@code dovetail-diff.yaml}.
 *
 * @param severities from the id of a rule to what it does on the wire in this project's eyes
 * @param ignored the changes that are taken as they are
 */
public record DiffPolicy(Map<String, Wire> severities, List<Ignored> ignored) {

    /** Nothing to say. */
    public static final DiffPolicy NONE = new DiffPolicy(Map.of(), List.of());

    public DiffPolicy {
        severities = Map.copyOf(new LinkedHashMap<>(severities));
        ignored = List.copyOf(ignored);
    }

    /**
     * A change that is taken as it is.
     *
     * @param rule the id of the rule; absent where the fingerprint says which change it is
     * @param fingerprint that of one change; absent where the rule says which
     * @param place what the change is about, as reports write it; absent for any place
     * @param reason why
     * @param expires the last day on which it holds; absent for ever
     * @param line where the entry stands
     */
    public record Ignored(
            Optional<String> rule,
            Optional<String> fingerprint,
            Optional<String> place,
            String reason,
            Optional<LocalDate> expires,
            int line) {

        String text() {
            return rule.or(() -> fingerprint).orElse("")
                    + place.map(text -> " at " + text).orElse("");
        }
    }
}
