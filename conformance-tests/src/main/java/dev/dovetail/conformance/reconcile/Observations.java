package dev.dovetail.conformance.reconcile;

import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All exchanges of a run that were with an operation of the document. */
final class Observations {

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}/]*}");

    private final List<Route> routes;
    private final List<Observation> all;

    /** A path template as a pattern of addresses. */
    private record Route(Operation operation, Pattern address) {}

    Observations(Api api, RunResult result) {
        var base = result.info().baseUrl().replaceAll("/+$", "");
        this.routes = api.operations().stream()
                .sorted(Comparator.comparingInt(
                        operation -> operation.path().parameterNames().size()))
                .map(operation -> new Route(operation, address(base, operation)))
                .toList();
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
        return routes.stream()
                .filter(route -> route.operation().method().name().equals(exchange.method()))
                .filter(route -> route.address().matcher(address).matches())
                .map(Route::operation)
                .findFirst();
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
