package dev.dovetail.contract.source;

import java.util.OptionalInt;

/** A pointer's token read as the index of an array's item (RFC 6901, section 4). */
final class ArrayIndex {

    private static final int MAX_DIGITS = 9;

    private ArrayIndex() {}

    /** The index; empty where the token is none. */
    static OptionalInt parse(String token) {
        var wellFormed = !token.isEmpty()
                && token.length() <= MAX_DIGITS
                && token.chars().allMatch(c -> c >= '0' && c <= '9')
                && (token.length() == 1 || token.charAt(0) != '0');
        return wellFormed ? OptionalInt.of(Integer.parseInt(token)) : OptionalInt.empty();
    }
}
