package dev.dovetail.runtime.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The methods of a path, as {@code Allow} lists them (RFC 9110, section 10.2.1). */
final class AllowedMethods {

    private static final List<String> ORDER =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private AllowedMethods() {}

    /** The declared methods, HEAD where there is GET, and OPTIONS. */
    static List<String> of(Map<String, Route<?>> routes) {
        var methods = new TreeSet<String>();
        routes.forEach((method, route) -> {
            if (route.allowed()) {
                methods.add(method);
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        var sorted = new ArrayList<>(methods);
        // methods that are not of the standard come last, by name
        sorted.sort(Comparator.comparingInt(method -> {
            var place = ORDER.indexOf(method);
            return place < 0 ? ORDER.size() : place;
        }));
        return sorted;
    }

    static String header(List<String> methods) {
        return String.join(", ", methods);
    }
}
