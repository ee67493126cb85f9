package dev.dovetail.contract.diagnostics;

/**
 * A place in a document.
 *
 * @param document the file's name as the user gave it, with {@code /} between folders; never absolute unless the user's was
 * @param pointer the JSON Pointer (RFC 6901) of the value, {@code ""} for the whole document
 * @param line the line, counted from 1; 0 when the value stands in no text (it was derived)
 * @param column the column, counted from 1; 0 when the value stands in no text
 */
public record Location(String document, String pointer, int line, int column) implements Comparable<Location> {

    /** A place inside this one that has no text of its own: the same line and column, a longer pointer. */
    public Location child(String token) {
        var escaped = token.replace("~", "~0").replace("/", "~1");
        return new Location(document, pointer + "/" + escaped, line, column);
    }

    /** {@code document:line:column}, or the document alone where there is no line. */
    public String toText() {
        return line == 0 ? document : document + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Location other) {
        var byDocument = document.compareTo(other.document);
        if (byDocument != 0) {
            return byDocument;
        }
        var byLine = Integer.compare(line, other.line);
        if (byLine != 0) {
            return byLine;
        }
        var byColumn = Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : pointer.compareTo(other.pointer);
    }
}
