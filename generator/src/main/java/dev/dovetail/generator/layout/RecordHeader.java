package dev.dovetail.generator.layout;

import java.util.ArrayList;
import java.util.List;

/** The head of a record: on one line if it is short, otherwise with a line for each component. */
final class RecordHeader {

    private static final int GOES_ON = -1;

    private final String start;
    private final List<String> components = new ArrayList<>();
    private final StringBuilder component = new StringBuilder();
    private final String rest;
    private final int end;
    private int depth;

    /** Reads the head that begins in a line. */
    RecordHeader(List<String> lines, int first) {
        var line = lines.get(first);
        var index = first;
        var open = line.indexOf('(') + 1;
        this.start = line.substring(0, open);
        var close = scan(line, open);
        while (close == GOES_ON) {
            index++;
            line = lines.get(index).strip();
            component.append(' ');
            close = scan(line, 0);
        }
        this.rest = line.substring(close);
        this.end = index + 1;
    }

    /** Collects components; the place of the parenthesis that ends the head. */
    private int scan(String line, int from) {
        var position = from;
        while (position < line.length()) {
            var character = line.charAt(position);
            var after = character == '"' ? Literals.end(line, position) : position + 1;
            if (depth == 0 && (character == ',' || character == ')')) {
                components.add(component.toString().strip());
                component.setLength(0);
            } else {
                component.append(line, position, after);
            }
            if (depth == 0 && character == ')') {
                return position;
            }
            depth += nesting(character);
            position = after;
        }
        return GOES_ON;
    }

    /** The index of the line behind the head. */
    int end() {
        return end;
    }

    /** What follows the components. */
    String rest() {
        return rest;
    }

    List<String> lines() {
        if (fitsOnOneLine()) {
            return List.of(start + String.join(", ", components) + rest);
        }
        var indent = start.substring(0, start.length() - start.stripLeading().length()) + "        ";
        var lines = new ArrayList<String>();
        lines.add(start);
        for (var each : components) {
            lines.add(indent + each + (lines.size() < components.size() ? "," : rest));
        }
        return lines;
    }

    private boolean fitsOnOneLine() {
        return components.size() == 1
                || start.length() + String.join(", ", components).length() + rest.length() <= Layout.WIDTH;
    }

    private static int nesting(char character) {
        return switch (character) {
            case '(', '<' -> 1;
            case ')', '>' -> -1;
            default -> 0;
        };
    }
}
