import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Runs the whole suite on documents of growing size, each in a JVM of its own with the options of the command, and prints what that took. */
final class Growth {

    private static final String ROW = "%10s %8s %8s %8s %8s %8s %8s %12s %8s%n";

    private Growth() {}

    public static void main(String[] arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var jar = arguments[0];
        var source = Path.of(arguments[1]);
        var sizes = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.of("10", "100", "1000");
        var classes = Files.createTempDirectory("dovetail-growth");
        try {
            output(List.of(
                    java.resolveSibling("javac").toString(),
                    "-cp", jar, "-d", classes.toString(),
                    source.toString(), source.resolveSibling("OneRun.java").toString()));
            System.out.printf(
                    ROW, "operations", "cases", "requests", "failed", "untested", "seconds", "CPU s", "ms/operation", "MB");
            for (var size : sizes) {
                var cells = output(List.of(
                                java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                                "-Dgroovy.indy.optimize.threshold=20",
                                "-cp", jar + File.pathSeparator + classes, "OneRun", size))
                        .split("\t");
                var processor = Double.parseDouble(cells[6]);
                System.out.printf(
                        ROW, cells[0], cells[1], cells[2], cells[3], cells[4],
                        String.format(Locale.ROOT, "%.2f", Double.parseDouble(cells[5])),
                        String.format(Locale.ROOT, "%.2f", processor),
                        String.format(Locale.ROOT, "%.1f", 1000 * processor / Integer.parseInt(cells[0])),
                        cells[7]);
            }
        } finally {
            try (var files = Files.walk(classes)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The line with tabs that a process prints; what it says where there is none ends the benchmark. */
    private static String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(text);
        }
        return text.lines().filter(line -> line.contains("\t")).findFirst().orElse(text);
    }
}
