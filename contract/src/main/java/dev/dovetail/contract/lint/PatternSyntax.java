package dev.dovetail.contract.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a regular expression of ECMA-262 (section 22.2 with annex B) as far as is needed to see that it is one. */
final class PatternSyntax {

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:(,)(\\d*))?}");
    private static final Pattern GROUP = Pattern.compile("\\?(?::|=|!|<=|<!|<[\\p{L}_$][\\p{L}\\p{N}_$]*>)");

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;
    private boolean repeatable;

    PatternSyntax(String text) {
        this.text = text;
    }

    /** What is wrong with it and at which character, counted from 1. */
    Optional<String> problem() {
        while (at < text.length()) {
            var problem = next();
            if (problem.isPresent()) {
                return problem;
            }
        }
        return open.isEmpty() ? Optional.empty() : wrong("the parenthesis is not closed", open.peek());
    }

    private Optional<String> next() {
        var start = at;
        switch (text.charAt(at)) {
            case '\\' -> {
                return escape();
            }
            case '[' -> {
                return new CharacterClass().read();
            }
            case '(' -> {
                return group();
            }
            case ')' -> {
                at++;
                repeatable = true;
                return open.poll() == null ? wrong("the parenthesis closes nothing", start) : Optional.empty();
            }
            case '*', '+', '?' -> {
                at++;
                return quantifier(start);
            }
            case '{' -> {
                return count();
            }
            default -> {
                repeatable = "|^$".indexOf(text.charAt(at)) < 0;
                at++;
                return Optional.empty();
            }
        }
    }

    private Optional<String> escape() {
        var start = at;
        at += 2;
        if (at > text.length()) {
            return wrong("nothing follows the backslash", start);
        }
        repeatable = "bB".indexOf(text.charAt(at - 1)) < 0;
        return Optional.empty();
    }

    private Optional<String> group() {
        open.push(at);
        var start = at;
        at++;
        repeatable = false;
        if (at < text.length() && text.charAt(at) == '?') {
            var matcher = GROUP.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                return wrong("there is no such kind of group", start);
            }
            at = matcher.end();
        }
        return Optional.empty();
    }

    private Optional<String> quantifier(int start) {
        if (!repeatable) {
            return wrong("there is nothing to repeat", start);
        }
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        repeatable = false;
        return Optional.empty();
    }

    private Optional<String> count() {
        var start = at;
        var matcher = COUNT.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            // Annex B: a brace that starts no count stands for itself.
            at++;
            repeatable = true;
            return Optional.empty();
        }
        at = matcher.end();
        if (matcher.group(3) != null
                && !matcher.group(3).isEmpty()
                && new java.math.BigInteger(matcher.group(1)).compareTo(new java.math.BigInteger(matcher.group(3)))
                        > 0) {
            return wrong("the numbers of the count are the wrong way round", start);
        }
        return quantifier(start);
    }

    private static Optional<String> wrong(String what, int index) {
        return Optional.of(what + " at character " + (index + 1));
    }

    /** A class of characters in brackets. */
    private final class CharacterClass {

        private static final int SEVERAL = -1;

        private final int start = at;

        Optional<String> read() {
            at += text.startsWith("[^", at) ? 2 : 1;
            while (at < text.length() && text.charAt(at) != ']') {
                var first = at;
                var from = atom();
                if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                    at++;
                    var to = atom();
                    if (from != SEVERAL && to != SEVERAL && from > to) {
                        return wrong("the range is the wrong way round", first);
                    }
                }
            }
            at++;
            repeatable = true;
            return at > text.length() ? wrong("the bracket is not closed", start) : Optional.empty();
        }

        private int atom() {
            if (at >= text.length()) {
                return SEVERAL;
            }
            if (text.charAt(at) == '\\') {
                at += 2;
                var escaped = at <= text.length() ? text.charAt(at - 1) : '\\';
                // Letters and digits stand for something else than themselves.
                return Character.isLetterOrDigit(escaped) ? SEVERAL : escaped;
            }
            var character = text.codePointAt(at);
            at += Character.charCount(character);
            return character;
        }
    }
}
