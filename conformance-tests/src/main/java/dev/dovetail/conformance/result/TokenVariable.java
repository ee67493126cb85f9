package dev.dovetail.conformance.result;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The shell variable that stands for a secret wherever a request is shown.
 *
 * @param name {@code TOKEN}, or {@code TOKEN_} with capitals, digits and underscores after it
 */
public record TokenVariable(String name) {

    /** What stands in an exchange: the name with a dollar sign, as in {@code Authorization: Bearer $TOKEN}. */
    static final Pattern OCCURRENCE = Pattern.compile("\\$TOKEN(?:_[A-Z0-9_]+)?(?![A-Za-z0-9_])");

    private static final Pattern NAME = Pattern.compile("TOKEN(?:_[A-Z0-9_]+)?");

    public TokenVariable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a token variable: " + name);
        }
    }

    /** The variable for the one token of a run that has only one. */
    public static TokenVariable plain() {
        return new TokenVariable("TOKEN");
    }

    /** A variable whose name tells what the token is good for, for example {@code TOKEN_EXPORT_READ} of {@code export:read}. */
    public static TokenVariable of(String purpose) {
        var words =
                purpose.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
        return words.isEmpty() ? plain() : new TokenVariable("TOKEN_" + words);
    }

    /** The name with a dollar sign before it: what to put in place of the secret. */
    public String reference() {
        return "$" + name;
    }
}
