package dev.dovetail.runtime.client;

import dev.dovetail.runtime.client.Call.Argument;
import dev.dovetail.runtime.parameter.ParameterWriter;
import dev.dovetail.runtime.parameter.PercentEncoding;
import java.util.List;
import java.util.regex.Pattern;

/** Puts values into a path template. */
final class PathExpansion {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");
    private static final String LITERALS = "!$&'()*+,;=:@/";

    private final ParameterWriter writer;

    PathExpansion(ParameterWriter writer) {
        this.writer = writer;
    }

    /**
     * The path, encoded.
     *
     * @throws IllegalArgumentException for a parameter without a value, and for a value that would turn the path into another one: an
     *     empty segment, {@code .} or {@code ..}
     */
    String expand(String template, List<Argument> arguments) {
        var path = new StringBuilder(template.startsWith("/") ? "" : "/");
        for (var segment : template.split("(?<=/)|(?=/)", -1)) {
            path.append(segment.equals("/") ? segment : segment(segment, arguments));
        }
        return path.toString();
    }

    private String segment(String template, List<Argument> arguments) {
        var parameters = PARAMETER.matcher(template);
        var segment = new StringBuilder();
        var last = 0;
        while (parameters.find()) {
            segment.append(literal(template.substring(last, parameters.start())));
            segment.append(value(parameters.group(1), arguments));
            last = parameters.end();
        }
        segment.append(literal(template.substring(last)));
        var text = segment.toString();
        if (last > 0 && (text.isEmpty() || text.equals(".") || text.equals(".."))) {
            throw new IllegalArgumentException(
                    "the value of " + template + " must be neither empty nor a dot segment: it would change the path");
        }
        return text;
    }

    private String value(String name, List<Argument> arguments) {
        for (var argument : arguments) {
            if (argument.name().equals(name)) {
                return writer.path(name, argument.value(), argument.style());
            }
        }
        throw new IllegalArgumentException("the path parameter " + name + " has no value");
    }

    /** Text of the document: what may stand in a path stays, escapes included; the rest is escaped. */
    private static String literal(String text) {
        var literal = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '%' || LITERALS.indexOf(c) >= 0) {
                literal.appendCodePoint(c);
            } else {
                literal.append(PercentEncoding.encode(Character.toString(c)));
            }
        });
        return literal.toString();
    }
}
