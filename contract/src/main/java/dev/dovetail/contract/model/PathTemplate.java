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

    /**
     * Whether one request can match both, and neither is the more concrete one: {@code /a/{x}} and {@code /{y}/b} both match
     * {@code /a/b}, and the standard leaves open which is meant (Path Templating Matching). Segments that mix text and
     * parameters are not judged.
     */
    public boolean ambiguousWith(PathTemplate other) {
        var mine = segments();
        var theirs = other.segments();
        if (mine.size() != theirs.size()) {
            return false;
        }
        var moreConcrete = false;
        var lessConcrete = false;
        for (var i = 0; i < mine.size(); i++) {
            var one = mine.get(i);
            var two = theirs.get(i);
            if (one.indexOf('{') > 0 || two.indexOf('{') > 0) {
                return false;
            }
            var open = one.startsWith("{");
            var otherOpen = two.startsWith("{");
            if (!open && !otherOpen && !one.equals(two)) {
                return false;
            }
            moreConcrete |= !open && otherOpen;
            lessConcrete |= open && !otherOpen;
        }
        return moreConcrete && lessConcrete;
    }

    @Override
    public String toString() {
        return text;
    }
}
