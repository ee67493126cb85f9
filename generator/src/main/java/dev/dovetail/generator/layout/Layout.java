package dev.dovetail.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays emitted text out as people do: short annotations and comments on one line, components of a record on lines of
 * their own. White space only; string literals are set aside meanwhile, so that no text of a document is touched.
 */
final class Layout {

    private static final int WIDTH = 110;

    private static final Pattern ONE_LINE_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* ([^\\n]*)\\n *\\*/$");
    private static final Pattern ANNOTATION =
            Pattern.compile("(?m)^( *@\\w+)\\(\\n((?: *\\w+ = [\\w.\"]+,?\\n)+) *\\)$");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)^( *)([^ *].*\\{)\\n\\1}$");
    private static final Pattern ENUM_CONSTANTS = Pattern.compile("(?m)^( *\\w+,)\\n\\n(?= *\\w+,?$)");
    private static final Pattern FIELDS =
            Pattern.compile("(?m)^( *)(private [^(=\\n@]+;)\\n\\n(?=\\1private [^(=\\n@]+;$)");
    private static final Pattern ANNOTATED_NESTED_TYPE = Pattern.compile("(?<=\\w)\\. @Nullable ");
    private static final Pattern RECORD = Pattern.compile("(?m)^( *)(?:public )?(?:static )?record \\w+\\(");
    private static final String MASK = "\"\"";

    private final StringBuilder masked = new StringBuilder();
    private final List<String> literals = new ArrayList<>();

    private Layout() {}

    static String of(String text) {
        var layout = new Layout();
        layout.mask(text);
        return layout.unmask(records(whitespace(layout.masked.toString())));
    }

    private static String whitespace(String code) {
        var text = ONE_LINE_COMMENT.matcher(code).replaceAll(match -> {
            var line = match.group(1) + "/** " + match.group(2) + " */";
            return Matcher.quoteReplacement(line.length() <= WIDTH ? line : match.group());
        });
        text = ANNOTATION.matcher(text).replaceAll(match -> {
            var members = match.group(2).strip().replaceAll("\\n *", " ");
            return Matcher.quoteReplacement(match.group(1) + "(" + members + ")");
        });
        text = EMPTY_BODY.matcher(text).replaceAll("$1$2}");
        text = FIELDS.matcher(text).replaceAll("$1$2\n");
        text = ENUM_CONSTANTS.matcher(text).replaceAll("$1\n");
        return ANNOTATED_NESTED_TYPE.matcher(text).replaceAll(".@Nullable ");
    }

    private static String records(String code) {
        var text = new StringBuilder();
        var matcher = RECORD.matcher(code);
        var done = 0;
        while (matcher.find()) {
            var end = endOfHeader(code, matcher.end());
            var components = components(code.substring(matcher.end(), end));
            var indent = "\n" + matcher.group(1) + "        ";
            text.append(code, done, matcher.end())
                    .append(
                            fitsOnOneLine(matcher.group(), components)
                                    ? String.join(", ", components)
                                    : indent + String.join("," + indent, components));
            done = end;
        }
        return text.append(code, done, code.length()).toString();
    }

    private static boolean fitsOnOneLine(String name, List<String> components) {
        var annotated = components.stream().anyMatch(component -> component.startsWith("@Json"));
        var length = name.length() + String.join(", ", components).length();
        return annotated ? components.size() == 1 : length <= WIDTH;
    }

    /** Where the parenthesis is that ends the header. */
    private static int endOfHeader(String code, int start) {
        var depth = 0;
        var end = start;
        while (depth > 0 || code.charAt(end) != ')') {
            depth += nesting(code.charAt(end));
            end++;
        }
        return end;
    }

    /** The texts between the commas of a record's header. */
    private static List<String> components(String header) {
        var components = new ArrayList<String>();
        var depth = 0;
        var begin = 0;
        for (var i = 0; i < header.length(); i++) {
            depth += nesting(header.charAt(i));
            if (depth == 0 && header.charAt(i) == ',') {
                components.add(oneLine(header.substring(begin, i)));
                begin = i + 1;
            }
        }
        components.add(oneLine(header.substring(begin)));
        return components;
    }

    private static int nesting(char character) {
        return switch (character) {
            case '(', '<' -> 1;
            case ')', '>' -> -1;
            default -> 0;
        };
    }

    private static String oneLine(String component) {
        return component.strip().replaceAll("\\s+", " ");
    }

    /** Replaces every string literal by an empty one. Quotes in comments are none. */
    private void mask(String text) {
        var position = 0;
        while (position < text.length()) {
            if (text.startsWith("/*", position)) {
                position = copy(text, position, text.indexOf("*/", position) + 2);
            } else if (text.startsWith("//", position)) {
                position = copy(text, position, text.indexOf('\n', position));
            } else if (text.charAt(position) == '"') {
                var end = endOfLiteral(text, position);
                literals.add(text.substring(position, end));
                masked.append(MASK);
                position = end;
            } else {
                position = copy(text, position, nextOfInterest(text, position + 1));
            }
        }
    }

    private static int nextOfInterest(String text, int from) {
        var position = from;
        while (position < text.length() && text.charAt(position) != '"' && text.charAt(position) != '/') {
            position++;
        }
        return position;
    }

    private int copy(String text, int from, int to) {
        masked.append(text, from, to);
        return to;
    }

    private static int endOfLiteral(String text, int start) {
        var position = start + 1;
        while (text.charAt(position) != '"') {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        return position + 1;
    }

    private String unmask(String text) {
        var whole = new StringBuilder();
        var position = 0;
        for (var literal : literals) {
            var mask = nextMask(text, position);
            whole.append(text, position, mask).append(literal);
            position = mask + MASK.length();
        }
        return whole.append(text, position, text.length()).toString();
    }

    private static int nextMask(String text, int from) {
        var position = from;
        while (!text.startsWith(MASK, position)) {
            if (text.startsWith("/*", position)) {
                position = text.indexOf("*/", position) + 2;
            } else if (text.startsWith("//", position)) {
                position = text.indexOf('\n', position);
            } else {
                position++;
            }
        }
        return position;
    }
}
