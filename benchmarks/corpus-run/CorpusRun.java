import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs each tool on each document and prints a line for each as it is done, then the totals. */
final class CorpusRun {

    private CorpusRun() {}

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[0]);
        var settings = Settings.of(Arrays.asList(arguments).subList(1, arguments.length));
        var threads = Executors.newFixedThreadPool(settings.atOnce());
        var waiting = new ArrayList<Future<Row>>();
        for (var document : settings.documents()) {
            waiting.add(threads.submit((Callable<Row>) () -> row(document, work.resolve("run-" + Thread.currentThread().getId()), settings)));
        }
        var rows = new ArrayList<Row>();
        for (var row : waiting) {
            rows.add(row.get());
            System.out.print(rows.get(rows.size() - 1).line());
            System.out.flush();
        }
        threads.shutdown();
        var page = new Page(settings, rows);
        System.out.println();
        System.out.print(page.totals());
        if (settings.markdown().isPresent()) {
            Files.writeString(settings.markdown().get(), page.whole());
        }
        System.exit(rows.stream().allMatch(Row::good) ? 0 : 1);
    }

    private static Row row(Path document, Path folder, Settings settings) throws IOException, InterruptedException {
        Map<Tool, Outcome> outcomes = new EnumMap<>(Tool.class);
        for (var tool : settings.tools()) {
            outcomes.put(tool, settings.kept().outcome(tool, document, folder, settings.limit()));
        }
        return new Row(document.getFileName().toString(), outcomes);
    }
}
