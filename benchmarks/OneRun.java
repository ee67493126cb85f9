import com.sun.management.OperatingSystemMXBean;
import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.result.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.stream.Stream;

/** One row of {@code growth}: reads a document of so many operations, runs all of it, prints figures with tabs between. */
final class OneRun {

    private OneRun() {}

    public static void main(String[] arguments) throws Exception {
        var document = Files.createTempFile("growth", ".yaml");
        Files.writeString(document, CollectionsServer.document(Integer.parseInt(arguments[0])));
        var server = CollectionsServer.start();
        try {
            var start = System.nanoTime();
            var conformance = Conformance.of(document).against("http://localhost:" + server.getAddress().getPort());
            var result = conformance.run();
            var seconds = (System.nanoTime() - start) / 1e9;
            var cases = conformance.plan().scenarios().stream().mapToInt(one -> one.cases().size()).sum();
            Stream.of(
                            result.operations().size(),
                            cases,
                            result.info().requests(),
                            result.count(Outcome.FAILED),
                            result.count(Outcome.NOT_TESTED),
                            seconds,
                            processorSeconds(),
                            peakMegabytes())
                    .map(Object::toString)
                    .reduce((left, right) -> left + "\t" + right)
                    .ifPresent(System.out::println);
            result.with(Outcome.FAILED).limit(5).forEach(System.err::println);
        } finally {
            server.stop(0);
            Files.delete(document);
        }
        System.exit(0);
    }

    /** What the whole JVM took of the processor until now: its start, its compilers and the server are in it. */
    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
