package dev.dovetail.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A token as an argument: {@code SECRET}, or {@code SECRET=scope,scope}.
 *
 * @param scopes absent where none are named: then it opens everything
 */
record TokenOption(String secret, Optional<Set<String>> scopes) {

    /** Splits at the last equals sign that has something behind it: base64 secrets end with such signs. */
    static TokenOption parse(String text) {
        var split = text.lastIndexOf('=');
        if (split <= 0 || split == text.length() - 1) {
            return new TokenOption(text, Optional.empty());
        }
        var scopes = Arrays.stream(text.substring(split + 1).split(",", -1))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new TokenOption(text.substring(0, split), Optional.of(scopes));
    }

    /** The same with its secret from an environment variable: {@code NAME}, or {@code NAME=scope,scope}. */
    static TokenOption fromEnvironment(String text) {
        var named = parse(text);
        var secret = System.getenv(named.secret());
        if (secret == null || secret.isBlank()) {
            throw new CommandFailure("--token-env: the environment has no variable " + named.secret());
        }
        return new TokenOption(secret.strip(), named.scopes());
    }

    @Override
    public String toString() {
        return "TokenOption[" + scopes + "]";
    }
}
