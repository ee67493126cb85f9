package dev.dovetail.conformance.stub;

import dev.dovetail.conformance.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A run in a process of its own, which can be killed. */
public final class ChildRun implements AutoCloseable {
    private final Process process;

    private ChildRun(Process process) {
        this.process = process;
    }

    /** The process: document, server, token, folder of the journal. */
    public static void main(String[] arguments) {
        Conformance.of(Path.of(arguments[0]))
                .against(arguments[1])
                .token(arguments[2])
                .with(target -> target.withJournal(Path.of(arguments[3])))
                .run();
    }

    /** Begins a run. */
    public static ChildRun start(Path document, String baseUrl, String token, Path journal) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = Files.createDirectories(journal).resolve("output.txt");
        return new ChildRun(new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildRun.class.getName(),
                        document.toString(),
                        baseUrl,
                        token,
                        journal.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    }

    /** Whether it can be interrupted: a process that was started in the background may ignore that. */
    public boolean heedsInterrupts() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigCgt:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 0b10) != 0);
    }

    /** As Ctrl-C does. */
    public void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** As kill -9 does. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end, and gives its exit code. */
    public int end() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
