import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that came to its end, or was ended.
 *
 * @param exit its exit code; {@link #LATE} if it took longer than it may
 * @param seconds of processor, of all its threads; what the last fiftieth of a second took is not seen
 * @param peakMegabytes of resident memory; 0 where the system does not tell
 * @param output both streams
 */
record Watched(int exit, double seconds, long peakMegabytes, String output) {

    /** It was ended because its time was over. */
    static final int LATE = -1;

    static Watched run(List<String> command, Path log, int limit) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limit);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        var peak = 0L;
        var processor = Duration.ZERO;
        var late = false;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(status));
            processor = process.info().totalCpuDuration().orElse(processor);
            if (!late && System.nanoTime() > end) {
                late = true;
                process.destroyForcibly();
            }
        }
        var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return new Watched(late ? LATE : process.exitValue(), processor.toMillis() / 1e3, peak, text);
    }

    /** The first line that says what went wrong, without the folders of this machine. */
    String reason(String... marks) {
        if (exit == LATE) {
            return "over the time limit";
        }
        for (var mark : marks) {
            var line = output.lines().filter(each -> each.contains(mark)).findFirst();
            if (line.isPresent()) {
                return line.get().replaceAll("\\S*" + File.separator + "(?=[^/\\s]+)", "").strip();
            }
        }
        return "exit code " + exit;
    }

    private static long peak(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // It has just ended, or this is not Linux.
        }
    }
}
