package dev.dovetail.generator.layout;

/** String literals in a line of code. */
final class Literals {

    private Literals() {}

    /** Behind the literal that begins at a place. */
    static int end(String line, int start) {
        var position = start + 1;
        while (line.charAt(position) != '"') {
            position += line.charAt(position) == '\\' ? 2 : 1;
        }
        return position + 1;
    }
}
