package dev.dovetail.conformance.configuration;

/**
 * How much generated data is sent.
 *
 * @param cases how many requests of one kind an operation gets at most, for example with a number out of range
 */
public record Depth(int cases) {
    /** None. */
    public static final Depth NONE = new Depth(0);

    /** Few: every kind of statement at every operation, and every statement of the document once. */
    public static final Depth CHOSEN = new Depth(1);

    /** Every statement at every operation, as far as there are not too many. */
    public static final Depth MORE = new Depth(10);

    public Depth {
        if (cases < 0) {
            throw new IllegalArgumentException("depth is none, chosen, more or a number of requests, not " + cases);
        }
    }

    /**
     * The depth that a word or a number means.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static Depth of(String text) {
        return switch (text) {
            case "none" -> NONE;
            case "chosen" -> CHOSEN;
            case "more" -> MORE;
            default -> number(text);
        };
    }

    private static Depth number(String text) {
        try {
            return new Depth(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "depth is none, chosen, more or a number of requests, not '" + text + "'", e);
        }
    }
}
