package dev.dovetail.conformance.reconcile;

import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All exchanges of a run that were with an operation of the document. */
final class Observations {

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}/]*}");

    private final String base;
    private final Map<Shelf, List<Route>> routes;
    private final List<Observation> all;

    /** A path template as a pattern of addresses. */
    private record Route(Operation operation, Pattern address) {}

    /**
     * Where to look for a path, so that not every exchange is held against every operation.
     *
     * @param segments how many there are
     * @param first the first of them; empty where that is a parameter
     */
    private record Shelf(String method, int segments, String first) {
        static Shelf of(String method, String path) {
            var segments = path.split("/", -1);
            return new Shelf(method, segments.length, segments.length > 1 ? segments[1] : "");
        }

        Shelf ofParameter() {
            return new Shelf(method, segments, "");
        }
    }

    Observations(Api api, RunResult result) {
        this.base = result.info().baseUrl().replaceAll("/+$", "");
        this.routes = api.operations().stream()
                .map(operation -> new Route(operation, address(base, operation)))
                .collect(Collectors.groupingBy(Observations::shelf));
        this.all = result.exchanges().stream()
                .flatMap(exchange -> operation(exchange).map(at -> new Observation(at, exchange)).stream())
                .toList();
    }

    Stream<Observation> all() {
        return all.stream();
    }

    Stream<Observation> of(Operation operation) {
        return all().filter(one -> one.operation().equals(operation));
    }

    /** The operation whose path fits; of several the one with the fewest parameters, as OpenAPI has it. */
    private Optional<Operation> operation(Exchange exchange) {
        var address = exchange.url().split("[?#]", 2)[0];
        if (!address.startsWith(base)) {
            return Optional.empty();
        }
        var shelf = Shelf.of(exchange.method(), address.substring(base.length()));
        return Stream.of(shelf, shelf.ofParameter())
                .distinct()
                .flatMap(at -> routes.getOrDefault(at, List.of()).stream())
                .filter(route -> route.address().matcher(address).matches())
                .map(Route::operation)
                .min(Comparator.comparingInt(
                        operation -> operation.path().parameterNames().size()));
    }

    private static Shelf shelf(Route route) {
        var operation = route.operation();
        var shelf = Shelf.of(operation.method().name(), operation.path().text());
        return shelf.first().contains("{") ? shelf.ofParameter() : shelf;
    }

    private static Pattern address(String base, Operation operation) {
        var pattern = new StringBuilder(Pattern.quote(base));
        var matcher = EXPRESSION.matcher(operation.path().text());
        var from = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(operation.path().text().substring(from, matcher.start())))
                    .append("[^/]+");
            from = matcher.end();
        }
        pattern.append(Pattern.quote(operation.path().text().substring(from)));
        return Pattern.compile(pattern.toString());
    }
}
