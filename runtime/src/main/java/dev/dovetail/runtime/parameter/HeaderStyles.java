package dev.dovetail.runtime.parameter;

/** Values in headers, which are always simple. */
final class HeaderStyles {
    private static final Notation PLAIN = new Notation(",", ",", Escaping.HEADER);
    private static final Notation EXPLODED = new Notation(",", "=", Escaping.HEADER);

    private HeaderStyles() {}

    static String write(WireValue value, Style style) {
        return notation(style).write(value);
    }

    static WireValue read(String raw, Style style, Shape shape) throws MisshapenException {
        return notation(style).read(raw, shape);
    }

    private static Notation notation(Style style) {
        return switch (style) {
            case SIMPLE, JSON -> PLAIN;
            case SIMPLE_EXPLODED -> EXPLODED;
            default -> throw new IllegalArgumentException("a header has no style " + style);
        };
    }
}
