package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Assumption;
import java.util.List;

/**
 * Everything a run will do. The same document, configuration and seed give the same plan.
 *
 * @param assumptions what is taken to be so where the document does not say
 */
public record Plan(List<Scenario> scenarios, List<Assumption> assumptions) {
    public Plan {
        scenarios = List.copyOf(scenarios);
        assumptions = List.copyOf(assumptions);
    }

    /** How many requests there will be, clean-up and further pages of lists left out. */
    public int requests() {
        return scenarios.stream()
                .mapToInt(scenario -> scenario.preparation().size()
                        + scenario.cases().stream()
                                .mapToInt(one -> one.steps().size())
                                .sum())
                .sum();
    }

    /** The plan for people: every request, what it is sent with, and what it is for. */
    public String print() {
        var text = new StringBuilder();
        for (var scenario : scenarios) {
            print(scenario, text);
        }
        assumptions.forEach(assumed -> text.append("assumed: ")
                .append(assumed.text())
                .append("  (")
                .append(assumed.place().toText())
                .append(")\n"));
        return text.append(Wanted.of(scenarios).text()).toString();
    }

    private static void print(Scenario scenario, StringBuilder text) {
        var operation = scenario.operation();
        text.append(operation.label())
                .append("  (")
                .append(operation.origin().toText())
                .append(")\n");
        scenario.values()
                .forEach(value -> text.append("  {")
                        .append(value.parameter())
                        .append("}: ")
                        .append(value.source())
                        .append('\n'));
        scenario.preparation().forEach(step -> print(step, text, "  "));
        for (var planned : scenario.cases()) {
            text.append("  ")
                    .append(planned.name())
                    .append(": ")
                    .append(planned.why())
                    .append('\n');
            planned.steps().forEach(step -> print(step, text, "    "));
        }
        for (var gap : scenario.gaps()) {
            text.append("  not tested: ")
                    .append(gap.check().id())
                    .append(": ")
                    .append(gap.reason())
                    .append('\n');
        }
    }

    private static void print(Step step, StringBuilder text, String indent) {
        text.append(indent)
                .append(step.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .append(": ")
                .append(step.request().text());
        step.request()
                .arguments()
                .forEach(argument -> text.append(' ')
                        .append(argument.parameter().name())
                        .append('=')
                        .append(argument.value().asText()));
        text.append(", ").append(step.request().credential().text());
        step.request().body().ifPresent(body -> text.append(", ").append(body.value()));
        step.keep().ifPresent(keep -> text.append(" -> <").append(keep.slot()).append('>'));
        text.append('\n');
    }
}
