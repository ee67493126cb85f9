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
        // Of names with one or two characters nearly every other is near.
        var limit = wanted.length() <= 2 ? 0 : Math.max(1, wanted.length() / 3);
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

    /**
     * How many characters have to be put in, taken out, replaced or exchanged with their neighbour; a change of case alone
     * counts as nothing.
     */
    private static int distance(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            rows[i][0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = rows[i - 1][j - 1] + (same(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                rows[i][j] = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (exchanged(from, i, to, j)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[from.length()][to.length()];
    }

    private static boolean exchanged(String from, int i, String to, int j) {
        return i > 1
                && j > 1
                && same(from.charAt(i - 1), to.charAt(j - 2))
                && same(from.charAt(i - 2), to.charAt(j - 1));
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
