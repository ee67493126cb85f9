package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that nothing in a document gives, and the operations that wait for each.
 *
 * @param byParameter by the parameter's name; where that is one that every path has, by the path up to it
 */
record Wanted(Map<String, List<Operation>> byParameter) {
    private static final Set<String> EVERYWHERE = Set.of("id", "uuid", "key", "name", "slug");

    static Wanted of(List<Scenario> scenarios) {
        var wanted = new LinkedHashMap<String, List<Operation>>();
        for (var scenario : scenarios) {
            missing(scenario)
                    .ifPresent(name -> wanted.computeIfAbsent(name, each -> new ArrayList<>())
                            .add(scenario.operation()));
        }
        return new Wanted(wanted);
    }

    /** What a person may put into the configuration file, the most wanted first; nothing where nothing is missing. */
    String text() {
        if (byParameter.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("\nvalues that the document does not tell, for dovetail.yaml:\nfixtures:\n");
        byParameter.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    var waiting = entry.getValue().size();
                    text.append("  ")
                            .append(
                                    entry.getKey().startsWith("/")
                                            ? "# of " + entry.getKey()
                                            : entry.getKey() + ": # …")
                            .append(" for ")
                            .append(waiting)
                            .append(waiting == 1 ? " operation: " : " operations, first ")
                            .append(entry.getValue().get(0).method())
                            .append(' ')
                            .append(entry.getValue().get(0).path())
                            .append('\n');
                });
        return text.toString();
    }

    private static Optional<String> missing(Scenario scenario) {
        var path = scenario.operation().path();
        var known = scenario.values().stream().map(Provenance::parameter).toList();
        return path.parameterNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> EVERYWHERE.contains(name)
                        ? path.text().substring(0, path.text().indexOf("{" + name + "}") + name.length() + 2)
                        : name);
    }
}
