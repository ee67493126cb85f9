package dev.dovetail.generator.emit;

import dev.dovetail.contract.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The only way for a document's text into a comment. The text stays readable and can neither end the comment nor be
 * taken for a tag, an escape or markup: what would do so is replaced by a character reference, never deleted, since
 * deleting can put together what was apart. Braces stay: without the at sign, which is replaced wherever a tag could
 * begin, they mean nothing. Pass the result to JavaPoet as an argument, never as a format, and never put it inside an
 * inline tag.
 */
public final class JavadocText {

    private static final int WIDTH = 100;

    private static final int LONGEST_PLAIN = 300;

    private static final Pattern PLAIN =
            Pattern.compile("[\\w./:~#=?,+()\\[\\]-](?:[ \\w./:~#=?,+()\\[\\]-]|\\{[\\w./:~-]*})*");

    /** What stands before the text is not known: it could be an asterisk. */
    private static final int START = -1;

    private JavadocText() {}

    /** CommonMark as plain paragraphs: line breaks kept, long lines wrapped, markup shown as written. */
    public static String of(String commonMark) {
        return paragraphs(commonMark).stream().collect(Collectors.joining("\n\n<p>"));
    }

    /** Text on one line: for a {@code @param} or inside a sentence. */
    public static String line(String text) {
        return escaped(START, text.replaceAll("\\s+", " ").strip());
    }

    /** A literal piece of the document, such as a wire name, a path or a value, in code font. */
    public static String code(String literal) {
        return plain(literal)
                ? "{@code " + literal + "}"
                : "<code>" + escaped('>', literal.replaceAll("\\s+", " ")) + "</code>";
    }

    /** Whether an inline tag can hold the literal as it is: nothing to escape, and every brace has its partner. */
    private static boolean plain(String literal) {
        return literal.length() <= LONGEST_PLAIN && PLAIN.matcher(literal).matches();
    }

    /**
     * Where something stands: {@code #/components/schemas/Subscription}, in code font, with the file before it if that is not the one
     * that the head of the emitted file names.
     */
    public static String origin(Location origin, String documentName) {
        var file = fileName(origin.document());
        return code((file.equals(documentName) ? "" : file) + "#" + origin.pointer());
    }

    /** A file's name without its folders: generated code does not depend on where a document lay. */
    public static String fileName(String document) {
        return document.substring(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1);
    }

    /** The first paragraph as one line. Empty where there is no text. */
    public static Optional<String> summary(String commonMark) {
        return paragraphs(commonMark).stream().findFirst().map(paragraph -> paragraph.replaceAll("\\s*\n\\s*", " "));
    }

    /** Escaped text with line breaks where a line would be too long; lines after the first begin with the indent. */
    public static String wrapped(String escaped, String indent) {
        return String.join("\n" + indent, broken(escaped));
    }

    private static List<String> paragraphs(String commonMark) {
        var paragraphs = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var line : (commonMark + "\n\n").lines().toList()) {
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            } else if (!lines.isEmpty()) {
                paragraphs.add(
                        filled(lines).stream().map(text -> escaped(START, text)).collect(Collectors.joining("\n")));
                lines.clear();
            }
        }
        return paragraphs;
    }

    /** Wraps what is too long; what is left over goes in front of the next line, unless that one begins something. */
    private static List<String> filled(List<String> lines) {
        var filled = new ArrayList<String>();
        var rest = "";
        for (var line : lines) {
            var goesOn = !rest.isEmpty() && Character.isLetter(line.codePointAt(0));
            if (!rest.isEmpty() && !goesOn) {
                filled.add(rest);
            }
            var pieces = broken(goesOn ? rest + " " + line : line);
            var last = pieces.remove(pieces.size() - 1);
            filled.addAll(pieces);
            rest = pieces.isEmpty() ? "" : last;
            if (pieces.isEmpty()) {
                filled.add(last);
            }
        }
        if (!rest.isEmpty()) {
            filled.add(rest);
        }
        return filled;
    }

    private static List<String> broken(String line) {
        var lines = new ArrayList<String>();
        var rest = line;
        while (rest.length() > WIDTH) {
            var space = rest.lastIndexOf(' ', WIDTH);
            space = rest.substring(0, Math.max(space, 0)).isBlank() ? rest.indexOf(' ', WIDTH) : space;
            if (space < 0) {
                break;
            }
            lines.add(rest.substring(0, space).stripTrailing());
            rest = rest.substring(space).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private static String escaped(int before, String line) {
        var text = new StringBuilder(line.length() + 16);
        var previous = before;
        for (var i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            i += Character.charCount(point);
            var next = i < line.length() ? line.codePointAt(i) : -1;
            text.append(escaped(previous, point, next));
            previous = point;
        }
        return text.toString();
    }

    private static String escaped(int previous, int point, int next) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\\' -> "&#92;";
            case '*' -> next == '/' ? "&#42;" : "*";
            case '/' -> previous == '*' || previous == START || next == '*' ? "&#47;" : "/";
            case '@' -> letterOrDigit(previous) && letterOrDigit(next) ? "@" : "&#64;";
            case '\t' -> "    ";
            default -> invisible(point) ? String.format(Locale.ROOT, "[U+%04X]", point) : Character.toString(point);
        };
    }

    private static boolean letterOrDigit(int point) {
        return point >= 0 && Character.isLetterOrDigit(point);
    }

    /** Controls, formatting characters (bidirectional ones among them), lone surrogates: they mislead who reads. */
    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> point != 0x200D;
            default -> false;
        };
    }
}
