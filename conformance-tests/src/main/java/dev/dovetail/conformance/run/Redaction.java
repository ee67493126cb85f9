package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.TokenVariable;
import dev.dovetail.conformance.result.Verdict;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps secrets out of everything that is kept: where one occurs, in whatever spelling, the variable that stands for it is
 * put. Thread-safe.
 */
final class Redaction {
    /** A server that gives out cookies without end is not remembered without end. */
    private static final int MOST_COOKIES = 256;

    /** No spelling is shorter. */
    private static final int BEGINNING = 4;

    /** What is shorter may be an ordinary word. */
    private static final int TELLING = 8;

    private static final int MOST_BEGINNINGS = 0xFFFF;
    private static final int LONG_COOKIE = 16;
    private static final int SHORT_COOKIE = 8;

    private final Map<String, TokenVariable> bySpelling = new HashMap<>();
    private volatile List<Secret> longestFirst = List.of();
    private volatile BitSet beginnings = new BitSet();
    private int cookies;

    private record Secret(String spelling, String reference) {}

    /** How many spellings are known; it never shrinks. */
    int size() {
        return longestFirst.size();
    }

    /** Makes a secret known; the first variable that it was known by stays. */
    synchronized void know(String secret, TokenVariable variable) {
        if (bySpelling.containsKey(secret)) {
            return;
        }
        Spellings.of(secret).forEach(spelling -> bySpelling.putIfAbsent(spelling, variable));
        sort();
    }

    /** Makes a pair of a name and a password known as a secret, and the password as one by itself. */
    void knowPair(String pair, TokenVariable variable) {
        know(pair, variable);
        know(pair.substring(pair.indexOf(':') + 1), variable);
    }

    /** Makes the value of a cookie known, unless it is so short and plain that it may be anything. */
    synchronized void knowCookie(String name, String value) {
        var telling = value.length() >= LONG_COOKIE
                || (value.length() >= SHORT_COOKIE && value.chars().anyMatch(Character::isDigit));
        if (telling && cookies < MOST_COOKIES && !bySpelling.containsKey(value)) {
            cookies++;
            know(value, TokenVariable.of("cookie " + name));
        }
    }

    /**
     * The beginning of a text, without secrets. Of a long text only so much is looked at that no part of a secret can
     * be left where it is cut.
     */
    String excerpt(String text, int longest) {
        if (text.length() <= longest) {
            return redact(text);
        }
        var secrets = longestFirst;
        var margin = secrets.isEmpty() ? 0 : secrets.get(0).spelling().length();
        var redacted = redact(text.substring(0, Math.min(text.length(), 2 * longest + margin)));
        var whole = text.length() <= 2 * longest + margin ? redacted.length() : redacted.length() - margin;
        return redacted.substring(0, Math.max(0, Math.min(longest, whole))) + "… (cut)";
    }

    /** The text without secrets. */
    String redact(String text) {
        if (!mayHold(text)) {
            return text;
        }
        var redacted = text;
        for (var secret : longestFirst) {
            if (redacted.contains(secret.spelling())) {
                redacted = redacted.replace(secret.spelling(), secret.reference());
            }
        }
        return redacted;
    }

    /** A verdict without secrets: a server may have put one into whatever is told of it. */
    Verdict redact(Verdict verdict) {
        return new Verdict(
                verdict.check(),
                verdict.operation(),
                verdict.outcome(),
                redact(verdict.message()),
                verdict.expected().map(this::redact),
                verdict.actual().map(this::redact),
                verdict.origin(),
                verdict.exchange(),
                verdict.flaky());
    }

    /** What stands for the secrets that occur in a text; those are left out that are so short that they may occur by chance. */
    Set<String> occurring(String text) {
        return mayHold(text)
                ? longestFirst.stream()
                        .filter(secret -> secret.spelling().length() >= TELLING && text.contains(secret.spelling()))
                        .map(Secret::reference)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether a secret may begin anywhere in the text: most texts can be told to hold none by one look at each character. */
    private boolean mayHold(String text) {
        var known = beginnings;
        for (var i = 0; i + BEGINNING <= text.length(); i++) {
            if (known.get(beginning(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static int beginning(String text, int at) {
        var hash = 0;
        for (var i = at; i < at + BEGINNING; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash & MOST_BEGINNINGS;
    }

    private void sort() {
        var marked = new BitSet();
        bySpelling.keySet().forEach(spelling -> marked.set(beginning(spelling, 0)));
        beginnings = marked;
        longestFirst = bySpelling.entrySet().stream()
                .map(entry -> new Secret(entry.getKey(), entry.getValue().reference()))
                .sorted(Comparator.<Secret>comparingInt(
                                secret -> secret.spelling().length())
                        .reversed()
                        .thenComparing(Secret::spelling))
                .toList();
    }
}
