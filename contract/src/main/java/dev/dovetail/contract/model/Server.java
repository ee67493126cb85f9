package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.List;
import java.util.Map;

/**
 * Where the API is served (Server Object).
 *
 * @param url as written, variables in braces, possibly relative
 */
public record Server(String url, Map<String, Variable> variables, Docs docs, Location origin) {

    /** A part of the URL to fill in. */
    public record Variable(String defaultValue, List<String> allowed, Docs docs) {}
}
