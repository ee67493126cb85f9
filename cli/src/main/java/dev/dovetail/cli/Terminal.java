package dev.dovetail.cli;

import dev.dovetail.conformance.report.TerminalStyle;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** What the user's terminal can show; nothing is assumed of a file or a pipe. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 110;

    private Terminal() {}

    /** Whether somebody is looking: only then is there progress. */
    static boolean attended() {
        var console = Optional.ofNullable(System.console());
        return console.filter(Terminal::isTerminal).isPresent();
    }

    /** Since JDK 22 there is a console also where it is no terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Colours are for who is looking, and does not mind: {@code NO_COLOR} and the like are honoured by picocli. */
    static TerminalStyle style() {
        return new TerminalStyle(width(), Ansi.AUTO.enabled(), unicode());
    }

    private static int width() {
        return columns(Optional.ofNullable(System.getenv("COLUMNS")))
                .or(() -> attended() ? measured() : Optional.empty())
                .orElse(DEFAULT_WIDTH);
    }

    /** Shells keep COLUMNS to themselves; what answers for the terminal is {@code stty}, where there is one. */
    private static Optional<Integer> measured() {
        try {
            var process = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroy();
                return Optional.empty();
            }
            return size(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The columns of {@code 24 80}: rows and columns, as {@code stty size} has them. */
    static Optional<Integer> size(String text) {
        var words = text.strip().split(" +", -1);
        return words.length == 2 ? columns(Optional.of(words[1])) : Optional.empty();
    }

    /** A number of columns, unless it is none, or 0 where the terminal does not know. */
    static Optional<Integer> columns(Optional<String> text) {
        return text.map(String::strip)
                .filter(digits -> digits.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
    }

    /** The charset that picocli's writers have: since JDK 19 it is a property of its own. */
    private static boolean unicode() {
        var encoding = System.getProperty("stdout.encoding");
        var charset = encoding != null && Charset.isSupported(encoding)
                ? Charset.forName(encoding)
                : Charset.defaultCharset();
        return charset.newEncoder().canEncode('✓');
    }
}
