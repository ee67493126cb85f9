package dev.dovetail.generator.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines that are done. Empty lines between fields, constants and methods of one line each are left out. */
final class LaidOut {

    private static final String NESTED = ". @Nullable ";
    private static final Pattern COMMENT = Pattern.compile(" *(?:/?\\*|//).*");

    /** What stands on a line, as far as it matters to the one that follows. */
    private enum Kind {
        FIELD,
        CONSTANT,
        METHOD,
        OTHER
    }

    private final StringBuilder text = new StringBuilder();
    private final List<String> annotations = new ArrayList<>();
    private Kind last = Kind.OTHER;
    private boolean empty;

    /** A line of code. */
    void line(String line) {
        if (line.isEmpty()) {
            flush();
            empty = true;
        } else {
            add(kind(line), line);
        }
    }

    /** A method that is all on one line. */
    void method(String line) {
        var whole = annotations.stream().map(each -> each.strip() + " ").collect(Collectors.joining()) + line.strip();
        if (annotations.isEmpty()) {
            put(Kind.METHOD, line);
        } else if (whole.length() + indent(line).length() <= Layout.WIDTH) {
            annotations.clear();
            put(Kind.METHOD, indent(line) + whole);
        } else {
            add(Kind.OTHER, line);
        }
    }

    /** A line that stays as it is, with what stands around it. */
    void verbatim(String line) {
        flush();
        put(Kind.OTHER, line);
    }

    /** An annotation of what comes next. */
    void annotation(String line) {
        annotations.add(line);
    }

    /** More of the line before. */
    void appended(String rest) {
        text.setLength(text.length() - 1);
        text.append(rest).append('\n');
    }

    String text() {
        flush();
        return text.toString();
    }

    private void add(Kind kind, String line) {
        if (kind == Kind.FIELD && !annotations.isEmpty()) {
            field(line);
        } else {
            var annotated = !annotations.isEmpty();
            flush();
            put(annotated ? Kind.OTHER : kind, line);
        }
    }

    /** A field with its annotations, on one line or on two. */
    private void field(String line) {
        var before = indent(line)
                + String.join(" ", annotations.stream().map(String::strip).toList());
        annotations.clear();
        var whole = before + " " + line.strip();
        if (whole.length() <= Layout.WIDTH) {
            put(Kind.FIELD, whole);
        } else {
            put(Kind.FIELD, before);
            put(Kind.FIELD, line);
        }
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private void flush() {
        annotations.forEach(line -> put(Kind.OTHER, line));
        annotations.clear();
    }

    private void put(Kind kind, String line) {
        if (empty && (kind == Kind.OTHER || kind != last)) {
            text.append('\n');
        }
        empty = false;
        last = kind;
        text.append(tight(line)).append('\n');
    }

    private static Kind kind(String line) {
        var code = line.stripLeading();
        if (!code.endsWith(";")) {
            return Kind.OTHER;
        }
        if (code.startsWith("public static final ")) {
            return Kind.CONSTANT;
        }
        return code.startsWith("private ") ? Kind.FIELD : Kind.OTHER;
    }

    /** A nested class with an annotation, without the space that JavaPoet puts before it; literals are left alone. */
    private static String tight(String line) {
        if (!line.contains(NESTED) || COMMENT.matcher(line).matches()) {
            return line;
        }
        var tight = new StringBuilder();
        for (var i = 0; i < line.length(); ) {
            var end = line.charAt(i) == '"' ? Literals.end(line, i) : i + 1;
            var nested = line.startsWith(NESTED, i);
            tight.append(nested ? ".@Nullable " : line.substring(i, end));
            i = nested ? i + NESTED.length() : end;
        }
        return tight.toString();
    }
}
