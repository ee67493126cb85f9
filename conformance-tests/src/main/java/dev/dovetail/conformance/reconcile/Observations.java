package dev.dovetail.conformance.reconcile;

import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.traffic.Routes;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import java.util.List;
import java.util.stream.Stream;

/** All exchanges of a run that were with an operation of the document. */
final class Observations {

    private final List<Observation> all;

    Observations(Api api, RunResult result) {
        var routes = new Routes(api, List.of(result.info().baseUrl()));
        this.all = result.exchanges().stream()
                .flatMap(exchange -> routes.match(exchange.method(), exchange.url()).stream()
                        .map(match -> new Observation(match.operation(), exchange)))
                .toList();
    }

    Stream<Observation> all() {
        return all.stream();
    }

    Stream<Observation> of(Operation operation) {
        return all().filter(one -> one.operation().equals(operation));
    }
}
