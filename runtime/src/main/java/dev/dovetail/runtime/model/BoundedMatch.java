package dev.dovetail.runtime.model;

import java.util.regex.Pattern;

/**
 * A search with an expression from a document in a text from a stranger. Backtracking can take exponential time, so the
 * number of characters looked at is bounded; a text that exceeds it does not match.
 */
final class BoundedMatch {

    private static final long LEAST_STEPS = 1_000_000;
    private static final long STEPS_PER_CHARACTER = 1_000;

    private BoundedMatch() {}

    static boolean find(Pattern expression, String text) {
        var steps = Math.min(LEAST_STEPS + STEPS_PER_CHARACTER * text.length(), 100 * LEAST_STEPS);
        try {
            return expression.matcher(new Metered(text, new Meter(steps))).find();
        } catch (Exhausted | StackOverflowError e) {
            return false;
        }
    }

    private static final class Meter {
        private long left;

        Meter(long steps) {
            this.left = steps;
        }

        void step() {
            if (left-- <= 0) {
                throw new Exhausted();
            }
        }
    }

    private record Metered(CharSequence text, Meter meter) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            meter.step();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Metered(text.subSequence(start, end), meter);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many steps", null, false, false);
        }
    }
}
