import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures whole processes, side by side: {@code dovetail generate} into an empty folder, and a JVM with the same
 * options that only reads the same document with swagger-parser. The two alternate, so that both see the same machine.
 */
final class ColdStart {

    private static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path jar;
    private final Path document;
    private final Path work;

    private ColdStart(Path jar, Path document, Path work) {
        this.jar = jar;
        this.document = document;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: ColdStart JAR DOCUMENT RUNS");
        }
        var work = Files.createTempDirectory("dovetail-cold-start");
        try {
            new ColdStart(Path.of(arguments[0]), Path.of(arguments[1]), work).measure(Integer.parseInt(arguments[2]));
        } finally {
            delete(work);
        }
    }

    private void measure(int runs) throws IOException, InterruptedException {
        var classes = Files.createDirectory(work.resolve("classes"));
        run(List.of(
                java.resolveSibling("javac").toString(),
                "-cp", jar.toString(), "-d", classes.toString(), "benchmarks/ReadOnly.java"));
        var reads = new ArrayList<Double>();
        var generates = new ArrayList<Double>();
        for (var i = 0; i <= runs; i++) {
            var read = run(java("-cp", classes + File.pathSeparator + jar, "ReadOnly", document.toString()));
            var output = work.resolve("out" + i);
            var generate = run(java(
                    "-jar", jar.toString(), "generate", document.toString(),
                    "--output", output.toString(), "--package", "com.example.environments"));
            if (i > 0) { // the first pair warms the file system's cache
                reads.add(read);
                generates.add(generate);
            }
        }
        System.out.printf(Locale.ROOT, "%-38s %8s %8s %8s%n", "seconds, " + runs + " runs each", "median", "least", "most");
        print("JVM + swagger-parser reads", reads);
        print("dovetail generate", generates);
        System.out.printf(Locale.ROOT, "ratio of the medians: %.2f%n", median(generates) / median(reads));
    }

    private List<String> java(String... arguments) {
        return Stream.of(List.of(java.toString()), JVM_OPTIONS, Arrays.asList(arguments))
                .flatMap(List::stream)
                .toList();
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        var log = work.resolve("log");
        var start = System.nanoTime();
        var status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        var seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status + ":\n" + Files.readString(log));
        }
        return seconds;
    }

    private static void print(String name, List<Double> seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-38s %8.3f %8.3f %8.3f%n",
                name,
                median(seconds),
                seconds.stream().min(Comparator.naturalOrder()).orElseThrow(),
                seconds.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
