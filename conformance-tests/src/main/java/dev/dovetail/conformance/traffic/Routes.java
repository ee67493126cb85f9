package dev.dovetail.conformance.traffic;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the operation that an address is of (OpenAPI, Path Templating Matching). Thread-safe. */
public final class Routes {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/?#]*");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}/]*}");

    private final List<Pattern> bases;
    private final Map<Shelf, List<Route>> routes;

    private record Route(Operation operation, Pattern path) {}

    /**
     * Where to look for a path, so that not every address is held against every operation.
     *
     * @param segments how many there are
     * @param first the first of them; empty where that has a parameter
     */
    private record Shelf(String method, int segments, String first) {
        static Shelf of(String method, String path) {
            var segments = path.split("/", -1);
            return new Shelf(method, segments.length, segments.length > 1 ? segments[1] : "");
        }

        static Shelf of(Route route) {
            var operation = route.operation();
            var shelf = of(operation.method().name(), operation.path().text());
            return shelf.first().contains("{") ? shelf.ofParameter() : shelf;
        }

        Shelf ofParameter() {
            return new Shelf(method, segments, "");
        }
    }

    /**
     * An operation that an address is of.
     *
     * @param base the beginning of the address, which the paths of the document are below
     * @param pathValues the values of the parameters of the path, by their names
     */
    public record Match(Operation operation, String base, Map<String, String> pathValues) {
        public Match {
            pathValues = Map.copyOf(pathValues);
        }
    }

    /** Routes of addresses below one of the document's servers: of their paths, on any host, since a recording may be of another. */
    public Routes(Api api) {
        this(
                api,
                api.servers().isEmpty()
                        ? List.of("")
                        : api.servers().stream().map(server -> server.url()).toList(),
                false);
    }

    /** Routes of addresses below these, host and all. */
    public Routes(Api api, List<String> bases) {
        this(api, bases, true);
    }

    private Routes(Api api, List<String> bases, boolean withHost) {
        this.bases = bases.stream()
                .map(base -> base.replaceAll("/+$", ""))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(base -> base(base, withHost))
                .toList();
        this.routes = api.operations().stream()
                .map(operation -> new Route(operation, template(operation.path().text())))
                .collect(Collectors.groupingBy(Shelf::of));
    }

    private static Pattern base(String base, boolean withHost) {
        if (withHost) {
            return Pattern.compile(Pattern.quote(base));
        }
        var path = base.startsWith("/") ? base : base.replaceFirst("^[^/]*(//[^/]*)?", "");
        return Pattern.compile(ADDRESS.pattern() + template(path).pattern());
    }

    /** A path template as a pattern, in which each expression is a group. */
    private static Pattern template(String path) {
        var pattern = new StringBuilder();
        var matcher = EXPRESSION.matcher(path);
        var from = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(path.substring(from, matcher.start()))).append("([^/]+)");
            from = matcher.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(path.substring(from))).toString());
    }

    /** The operation of this method whose path fits; of several the one with the fewest parameters, as OpenAPI has it. */
    public Optional<Match> match(String method, String url) {
        var address = url.split("[?#]", 2)[0];
        for (var base : bases) {
            var begin = base.matcher(address);
            if (begin.lookingAt()) {
                var found = match(method, address, begin.end());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Match> match(String method, String address, int from) {
        var path = address.substring(from);
        var shelf = Shelf.of(method, path);
        return Stream.of(shelf, shelf.ofParameter())
                .distinct()
                .flatMap(at -> routes.getOrDefault(at, List.of()).stream())
                .filter(route -> route.path().matcher(path).matches())
                .min(Comparator.comparingInt(
                        route -> route.operation().path().parameterNames().size()))
                .map(route -> match(route, address.substring(0, from), path));
    }

    private static Match match(Route route, String base, String path) {
        var values = new LinkedHashMap<String, String>();
        var names = route.operation().path().parameterNames();
        var fit = route.path().matcher(path);
        for (var i = 0; fit.matches() && i < names.size(); i++) {
            values.put(names.get(i), decoded(fit.group(i + 1)));
        }
        return new Match(route.operation(), base, values);
    }

    /** The text without percent-encoding; as it is where that is none. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
