package dev.dovetail.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path with parameters in braces (OpenAPI, Path Templating).
 *
 * @param text as the document has it, beginning with a slash
 */
public record PathTemplate(String text) {

    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}/]*)}");

    /** The names of the parameters, in the order of the path. */
    public List<String> parameterNames() {
        var names = new ArrayList<String>();
        var matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return List.copyOf(names);
    }

    /** The segments between the slashes, without the empty one before the first; a trailing slash gives a last "". */
    public List<String> segments() {
        var withoutFirst = text.startsWith("/") ? text.substring(1) : text;
        return List.of(withoutFirst.split("/", -1));
    }

    @Override
    public String toString() {
        return text;
    }
}
