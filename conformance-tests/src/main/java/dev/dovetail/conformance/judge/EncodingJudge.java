package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.run.Answer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether a body is in the encoding that it says, or that its media type has. */
final class EncodingJudge {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private final Findings findings;

    EncodingJudge(Findings findings) {
        this.findings = findings;
    }

    void judge(Answer answer) {
        var type = answer.mediaType().orElse("");
        var json = type.equals("application/json") || type.endsWith("+json");
        var named = answer.header("Content-Type").flatMap(EncodingJudge::named);
        if (answer.length() == 0 || !(json || (type.startsWith("text/") && named.isPresent()))) {
            return;
        }
        // A charset of JSON means nothing (RFC 8259, 11): it is in UTF-8.
        var charset = json ? Optional.of(StandardCharsets.UTF_8) : charset(named.get());
        if (charset.isEmpty()) {
            failed("the charset " + named.get() + " is none that is known", "a known charset", answer);
        } else if (!answer.isIn(charset.get())) {
            failed("the body is not in " + charset.get().name(), charset.get().name(), answer);
        } else {
            findings.passed(HttpChecks.ENCODING, answer);
        }
    }

    private void failed(String message, String expected, Answer answer) {
        findings.failed(
                HttpChecks.ENCODING,
                message,
                Findings.Comparison.of(expected, answer.header("Content-Type").orElse("")),
                answer);
    }

    private static Optional<String> named(String contentType) {
        var matcher = CHARSET.matcher(contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
