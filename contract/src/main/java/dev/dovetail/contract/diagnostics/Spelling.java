package dev.dovetail.contract.diagnostics;

import java.util.Collection;
import java.util.Optional;

/** Guesses what was meant by a name that does not exist. */
public final class Spelling {

    private static final int MAX_LENGTH = 200;

    private Spelling() {}

    /** The known name that is nearest to the wanted one; empty where none is near enough to be meant. */
    public static Optional<String> nearest(String wanted, Collection<String> known) {
        if (wanted.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var limit = Math.max(1, wanted.length() / 3);
        Optional<String> nearest = Optional.empty();
        for (var name : known) {
            if (Math.abs(name.length() - wanted.length()) <= limit) {
                var distance = distance(wanted, name);
                if (distance <= limit) {
                    nearest = Optional.of(name);
                    limit = distance - 1;
                }
            }
        }
        return nearest;
    }

    /** How many characters have to be put in, taken out or replaced; a change of case alone counts as nothing. */
    private static int distance(String from, String to) {
        var previous = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = previous[j - 1] + (same(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
