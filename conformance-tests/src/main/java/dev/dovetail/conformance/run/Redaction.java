package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.TokenVariable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets out of everything that is kept: where one occurs, the variable that stands for it is put. */
final class Redaction {
    private static final int SHORTEST = 4;
    private final Map<String, TokenVariable> bySecret = new ConcurrentHashMap<>();

    /** Makes a secret known; the first variable that it was known by stays. */
    void know(String secret, TokenVariable variable) {
        if (secret.length() >= SHORTEST) {
            bySecret.putIfAbsent(secret, variable);
        }
    }

    /** Makes the ways known in which a secret that is known already may travel: percent-encoded, and as Basic credentials. */
    void knowEncoded(String secret) {
        var variable = bySecret.get(secret);
        if (variable != null) {
            know(Encoding.percent(secret), variable);
            know(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)), variable);
        }
    }

    /**
     * The beginning of a text, without secrets. Of a long text only so much is looked at that no part of a secret can
     * be left where it is cut.
     */
    String excerpt(String text, int longest) {
        var margin = bySecret.keySet().stream().mapToInt(String::length).max().orElse(0);
        if (text.length() <= longest) {
            return redact(text);
        }
        var redacted = redact(text.substring(0, Math.min(text.length(), 2 * longest + margin)));
        var whole = text.length() <= 2 * longest + margin ? redacted.length() : redacted.length() - margin;
        return redacted.substring(0, Math.max(0, Math.min(longest, whole))) + "… (cut)";
    }

    /** The text without secrets. */
    String redact(String text) {
        List<String> longestFirst = bySecret.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        var redacted = text;
        for (var secret : longestFirst) {
            redacted = redacted.replace(secret, bySecret.get(secret).reference());
        }
        return redacted;
    }
}
