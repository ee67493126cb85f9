package dev.dovetail.cli;

import dev.dovetail.conformance.report.TerminalStyle;
import java.nio.charset.Charset;
import picocli.CommandLine.Help.Ansi;

/** What the user's terminal can show; nothing is assumed of a file or a pipe. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 110;

    private Terminal() {}

    /** Whether somebody is looking: only then are there colours and progress. */
    static boolean attended() {
        return Ansi.AUTO.enabled();
    }

    static TerminalStyle style() {
        return new TerminalStyle(width(), attended(), unicode());
    }

    private static int width() {
        var columns = System.getenv("COLUMNS");
        try {
            return columns == null ? DEFAULT_WIDTH : Integer.parseInt(columns.strip());
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
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
