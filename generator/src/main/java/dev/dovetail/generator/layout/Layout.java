package dev.dovetail.generator.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lays emitted text out as people do: short comments, annotations and methods on one line, components of a record on
 * lines of their own, what belongs together without empty lines between. White space only, and none within comments or string
 * literals, so that no text of a document is touched. One pass over the lines.
 */
public final class Layout {

    /** How long a line may become. */
    static final int WIDTH = 120;

    private static final Pattern RECORD = Pattern.compile(" *(?:public )?(?:static )?record \\w+\\(.*");
    private static final Pattern ENUM = Pattern.compile(" *(?:public )?(?:static )?enum \\w+ .*\\{");
    private static final Pattern ENUM_CONSTANT = Pattern.compile(" *\\w+,?");
    private static final Pattern OPEN_ANNOTATION = Pattern.compile(" *@\\w+\\(");
    private static final Pattern ANNOTATION_MEMBER = Pattern.compile(" *\\w+ = [\\w.\"]+,?");
    private static final Pattern STATEMENT_HEAD = Pattern.compile(" *(?:(?:if|for|while|switch|try|do|else)\\b|\\}).*");
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile(" *public \\w+ \\{");
    private static final String RETURN_THIS = "return this;";

    private final List<String> lines;
    private final LaidOut laidOut = new LaidOut();
    private int next;

    private Layout(List<String> lines) {
        this.lines = lines;
    }

    /** The same text with its white space where people would have it. */
    public static String of(String text) {
        var layout = new Layout(text.lines().toList());
        while (layout.next < layout.lines.size()) {
            layout.step();
        }
        return layout.laidOut.text();
    }

    private void step() {
        var line = lines.get(next);
        var code = line.stripLeading();
        if (code.startsWith("/**")) {
            comment(line);
        } else if (code.startsWith("@")) {
            annotation(line);
        } else if (code.contains("record ") && RECORD.matcher(line).matches()) {
            record(line);
        } else if (code.contains("enum ") && ENUM.matcher(line).matches()) {
            constants(line);
        } else if (code.endsWith("{") && !code.startsWith("//")) {
            block(line);
        } else {
            laidOut.line(line);
            next++;
        }
    }

    /** A comment of one sentence on one line. */
    private void comment(String line) {
        var end = next;
        while (!lines.get(end).endsWith("*/")) {
            end++;
        }
        var indent = indent(line);
        if (end == next + 2 && lines.get(next + 1).startsWith(indent + " * ")) {
            var whole = indent + "/** " + lines.get(next + 1).substring(indent.length() + 3) + " */";
            if (whole.length() <= WIDTH) {
                laidOut.verbatim(whole);
                next = end + 1;
                return;
            }
        }
        for (; next <= end; next++) {
            laidOut.verbatim(lines.get(next));
        }
    }

    /** An annotation on one line; those of a field on the field's. */
    private void annotation(String line) {
        var annotation = OPEN_ANNOTATION.matcher(line).matches() ? joined(line) : Optional.<String>empty();
        if (annotation.isPresent()) {
            laidOut.annotation(annotation.get());
        } else {
            laidOut.annotation(line);
            next++;
        }
    }

    private Optional<String> joined(String line) {
        var members = new ArrayList<String>();
        var end = next + 1;
        while (ANNOTATION_MEMBER.matcher(lines.get(end)).matches()) {
            members.add(lines.get(end).strip());
            end++;
        }
        if (members.isEmpty() || !lines.get(end).strip().equals(")")) {
            return Optional.empty();
        }
        next = end + 1;
        return Optional.of(line + String.join(" ", members) + ")");
    }

    private void record(String line) {
        var header = new RecordHeader(lines, next);
        header.lines().forEach(laidOut::verbatim);
        next = header.end();
        if (header.rest().endsWith("{") && closes(next, indent(line))) {
            laidOut.appended("}");
            next++;
        }
    }

    private void constants(String head) {
        next++;
        var constants = new ArrayList<String>();
        while (ENUM_CONSTANT.matcher(lines.get(next)).matches()
                || lines.get(next).isEmpty()) {
            if (!lines.get(next).isEmpty()) {
                constants.add(lines.get(next).strip());
            }
            next++;
        }
        if (constants.isEmpty()) {
            // Constants with arguments stay one to a line.
            laidOut.line(head);
            return;
        }
        var whole = head + " " + String.join(" ", constants) + " }";
        if (closes(next, indent(head)) && whole.length() <= WIDTH) {
            laidOut.line(whole);
            next++;
        } else {
            laidOut.line(head);
            filled(indent(head) + "    ", constants).forEach(laidOut::verbatim);
        }
    }

    /** As many on a line as fit. */
    private static List<String> filled(String indent, List<String> words) {
        var filled = new ArrayList<String>();
        var line = new StringBuilder(indent);
        for (var word : words) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                filled.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        filled.add(line.toString());
        return filled;
    }

    /** A body that is empty, or a method's of one statement, or two the last of which returns the object, on the line of its head. */
    private void block(String head) {
        var indent = indent(head);
        if (closes(next + 1, indent)) {
            var constructor = head.endsWith(") {");
            if (constructor) {
                laidOut.method(head + "}");
            } else {
                laidOut.line(head + "}");
            }
            next += 2;
            return;
        }
        var method = method(head);
        var statements = method ? shortBody(indent) : List.<String>of();
        var whole = head + " " + String.join(" ", statements) + " }";
        if (!statements.isEmpty() && whole.length() <= WIDTH) {
            laidOut.method(whole);
            next += statements.size() + 2;
        } else {
            laidOut.line(head);
            next++;
        }
    }

    private static boolean method(String head) {
        return head.endsWith(") {")
                ? !STATEMENT_HEAD.matcher(head).matches()
                : COMPACT_CONSTRUCTOR.matcher(head).matches();
    }

    private List<String> shortBody(String indent) {
        var first = statement(next + 1);
        if (first.isEmpty()) {
            return List.of();
        }
        if (closes(next + 2, indent)) {
            return List.of(first);
        }
        return statement(next + 2).equals(RETURN_THIS) && closes(next + 3, indent)
                ? List.of(first, RETURN_THIS)
                : List.of();
    }

    /** The statement that is all of a line; empty where there is none. */
    private String statement(int index) {
        var line = lines.get(index);
        return line.endsWith(";") && !line.contains(" // ") ? line.strip() : "";
    }

    private boolean closes(int index, String indent) {
        return index < lines.size() && lines.get(index).equals(indent + "}");
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
