package dev.dovetail.conformance.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes an exchange's request as a command line for curl that can be pasted into a POSIX shell. */
final class CurlCommand {

    /** What curl works out itself, and would send twice or wrongly if told. */
    private static final Set<String> LEFT_TO_CURL =
            Set.of("host", "content-length", "connection", "accept-encoding", "transfer-encoding", "user-agent");

    /** What curl would take for a pattern of many URLs. */
    private static final Pattern GLOBBED = Pattern.compile("[\\[\\]{}]");

    /** What curl would resolve before sending. */
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.\\.?(?:[/?#]|$)");

    private CurlCommand() {}

    static String of(Exchange exchange) {
        var words = new ArrayList<String>(List.of("curl", "-i"));
        addMethod(words, exchange);
        if (GLOBBED.matcher(exchange.url()).find()) {
            words.add("-g");
        }
        if (DOT_SEGMENT.matcher(exchange.url()).find()) {
            words.add("--path-as-is");
        }
        words.add(ShellWord.quote(exchange.url()));
        for (var header : exchange.requestHeaders()) {
            addHeader(words, header);
        }
        exchange.requestBody().ifPresent(body -> addBody(words, exchange, body));
        return String.join(" ", words);
    }

    private static void addMethod(List<String> words, Exchange exchange) {
        if (exchange.method().equals("HEAD")) {
            words.add("--head");
        } else if (!exchange.method().equals("GET") || exchange.requestBody().isPresent()) {
            words.add("-X");
            words.add(ShellWord.quote(exchange.method()));
        }
    }

    private static void addHeader(List<String> words, Exchange.Header header) {
        if (LEFT_TO_CURL.contains(header.name().toLowerCase(Locale.ROOT))) {
            return;
        }
        words.add("-H");
        // A colon with nothing behind it would take the field away instead of sending it empty.
        words.add(ShellWord.quote(
                header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value()));
    }

    private static void addBody(List<String> words, Exchange exchange, String body) {
        if (exchange.requestHeaders().stream().noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"))) {
            words.add("-H");
            words.add("'Content-Type:'");
        }
        words.add("--data-raw");
        words.add(ShellWord.quote(body));
    }
}
