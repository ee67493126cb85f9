import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.Reading;
import dev.dovetail.contract.diagnostics.Severity;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * One row of {@code corpus-plan}: reads a document, plans against no server, prints what came of it with tabs between.
 * The memory is the most that the heap's pools held, garbage included.
 */
final class OnePlan {

    private OnePlan() {}

    public static void main(String[] arguments) {
        var start = System.nanoTime();
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(Path.of(arguments[0]));
        var figures = reading.contract().map(OnePlan::figures).orElse("0\t0\t0\t0\t0\t0");
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(figures + "\t" + seconds + "\t" + peakMegabytes() + "\t" + errors(reading) + ".");
    }

    private static String figures(Contract contract) {
        var plan = Conformance.of(contract).against("http://127.0.0.1:9").plan();
        plan.print();
        var cases = plan.scenarios().stream().mapToInt(one -> one.cases().size()).sum();
        var gaps = plan.scenarios().stream().mapToInt(one -> one.gaps().size()).sum();
        var below = plan.scenarios().stream()
                .filter(one -> !one.operation().path().parameterNames().isEmpty())
                .toList();
        var known = below.stream().filter(OnePlan::known).count();
        return String.join(
                "\t",
                Integer.toString(plan.scenarios().size()),
                Integer.toString(cases),
                Integer.toString(plan.requests()),
                Integer.toString(gaps),
                Integer.toString(below.size()),
                Long.toString(known));
    }

    /** Whether the plan knows where every value of the operation's path comes from. */
    private static boolean known(Scenario scenario) {
        return scenario.values().size() == scenario.operation().path().parameterNames().size();
    }

    private static String errors(Reading reading) {
        return reading.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(one -> one.code().text(), java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " × " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
