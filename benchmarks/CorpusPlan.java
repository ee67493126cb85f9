import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Plans every document of some folders, each in a JVM of its own with the options of the command, and prints a table. */
final class CorpusPlan {

    private static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");
    private static final String ROW = "%-64s %6s %7s %8s %7s %8s %7s %8s %6s  %s%n";
    private static final int FIGURES = 8;

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final String jar;
    private final Path classes;
    private final double[] sums = new double[FIGURES];
    private int documents;
    private int broken;
    private int crashed;

    private CorpusPlan(String jar, Path classes) {
        this.jar = jar;
        this.classes = classes;
    }

    public static void main(String[] arguments) throws Exception {
        var classes = Files.createTempDirectory("dovetail-corpus-plan");
        var corpus = new CorpusPlan(arguments[0], classes);
        var compiler = List.of(
                corpus.java.resolveSibling("javac").toString(),
                "-cp", arguments[0], "-d", classes.toString(), arguments[1]);
        corpus.output(compiler);
        System.out.printf(
                ROW, "document", "ops", "cases", "requests", "gaps", "in paths", "known", "seconds", "MB", "errors");
        for (var place : Arrays.asList(arguments).subList(2, arguments.length)) {
            for (var document : documents(Path.of(place))) {
                corpus.row(document);
            }
        }
        corpus.total();
        Files.delete(classes.resolve("OnePlan.class"));
        Files.delete(classes);
        System.exit(corpus.crashed == 0 ? 0 : 1);
    }

    private static List<Path> documents(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private void row(Path document) throws IOException, InterruptedException {
        documents++;
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of("-cp", jar + File.pathSeparator + classes, "OnePlan", document.toString()));
        var cells = output(command).split("\t", -1);
        if (cells.length != FIGURES + 1) {
            crashed++;
            System.out.printf(ROW, document.getFileName(), "", "", "", "", "", "", "", "", "CRASH: " + cells[0]);
            return;
        }
        for (var i = 0; i < FIGURES; i++) {
            var figure = Double.parseDouble(cells[i]);
            sums[i] = i == FIGURES - 1 ? Math.max(sums[i], figure) : sums[i] + figure;
        }
        var errors = cells[FIGURES].substring(0, cells[FIGURES].length() - 1); // a full stop ends the row
        broken += errors.isEmpty() ? 0 : 1;
        System.out.printf(
                ROW, document.getFileName(), cells[0], cells[1], cells[2], cells[3], cells[4], cells[5],
                seconds(Double.parseDouble(cells[6])), cells[7], errors);
    }

    private void total() {
        System.out.printf(
                ROW, documents + " documents, " + broken + " with errors, " + crashed + " crashes",
                whole(0), whole(1), whole(2), whole(3), whole(4), whole(5), seconds(sums[6]), whole(7), "");
        System.out.printf(
                Locale.ROOT,
                "operations with parameters in their path for which the plan knows where the values come from: %.1f %%%n",
                100 * sums[5] / Math.max(1, sums[4]));
    }

    private String whole(int figure) {
        return Long.toString((long) sums[figure]);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** What a process prints; of one that failed, the last of it. */
    private String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return text.lines()
                .filter(line -> line.contains("\t") || line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .orElse(text);
    }
}
