package dev.dovetail.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, and runs that meet. */
class InterruptedRunTest {

    private static final int FILES = 60;
    private static final int KILLS = 8;

    @TempDir
    Path folder;

    /** What the child process does until it is killed: one tree, then another, in the same folder. */
    public static void main(String[] arguments) throws IOException {
        var tree = new OutputTree(Path.of(arguments[0]));
        tree.write(files("even"));
        System.out.println("ready");
        System.out.flush();
        while (true) {
            tree.write(files("odd"));
            tree.write(files("even"));
        }
    }

    @Test
    void leavesWholeFilesThatTheNextRunKnowsAsItsOwn() throws Exception {
        var root = folder.resolve("generated");
        var random = new Random(5);
        for (var kill = 0; kill < KILLS; kill++) {
            killAfter(random.nextInt(60), root);
            Files.writeString(root.resolve("Mine.java"), "mine");

            for (var file : sources(root)) {
                assertThat(Files.readString(file)).isIn("mine", "even".repeat(999), "odd".repeat(999));
            }
            new OutputTree(root).write(files("last"), Optional.of(MadeFrom.nothing()));

            assertThat(root.resolve("Mine.java")).hasContent("mine");
            assertThat(sources(root)).hasSize(files("last").size() + 1);
            for (var file : files("last").entrySet()) {
                assertThat(root.resolve(file.getKey())).hasContent(file.getValue());
            }
            assertThat(root.resolve(Staging.FOLDER)).doesNotExist();
            assertThat(root.resolve(OutputLock.FILE)).doesNotExist();
            assertThat(new OutputTree(root).intact()).isPresent();
        }
    }

    @Test
    void waitsForOneAnotherInOneProcess() throws IOException, InterruptedException, ExecutionException {
        var root = folder.resolve("generated");
        Callable<OutputTree.Outcome> even = () -> new OutputTree(root).write(files("even"));
        Callable<OutputTree.Outcome> odd = () -> new OutputTree(root).write(files("odd"));
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var outcome : threads.invokeAll(List.of(even, odd, even, odd, even, odd, even, odd))) {
                assertThat(outcome.get().kept()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
        var texts = new TreeMap<String, String>();
        for (var file : sources(root)) {
            texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        assertThat(texts).isIn(files("even"), files("odd"));
    }

    private static void killAfter(int millis, Path root) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        InterruptedRunTest.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Every other path is in all of them, with another content; the rest comes and goes. */
    private static SortedMap<String, String> files(String word) {
        var files = new TreeMap<String, String>();
        for (var i = 0; i < FILES; i++) {
            var own = i % 2 == 0 ? "Shared" : word;
            files.put("p" + i % 5 + "/" + own + i + ".java", word.repeat(999));
        }
        return files;
    }
}
