package dev.dovetail.runtime.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Where an API is served: a URL whose variables have their values (OpenAPI, Server Object). */
@FunctionalInterface
public interface ServerUrl {

    /** The URL; relative to where the document lies if the document has it so. */
    String url();

    /** A URL without variables. */
    static ServerUrl of(String url) {
        return () -> url;
    }

    /** A URL with values for the variables that it has in braces. */
    static String expand(String template, Map<String, String> values) {
        var text = new StringBuilder();
        var at = 0;
        for (var open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            var close = template.indexOf('}', open);
            var value = close < 0 ? null : values.get(template.substring(open + 1, close));
            text.append(template, at, open).append(value == null ? "{" : value);
            at = value == null ? open + 1 : close + 1;
        }
        return text.append(template.substring(at)).toString();
    }

    /**
     * The same server as seen from a document of this URL: where it is relative, this is what it is relative to.
     *
     * @throws IllegalArgumentException when one of the two is no URL
     */
    default ServerUrl at(String document) {
        try {
            return of(new URI(document).resolve(new URI(url())).toString());
        } catch (URISyntaxException e) {
            // without the cause, whose message repeats the text
            throw new IllegalArgumentException("not a URL: " + e.getReason() + " at " + e.getIndex());
        }
    }
}
