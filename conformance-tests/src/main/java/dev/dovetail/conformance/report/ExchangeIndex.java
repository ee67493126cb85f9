package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exchanges of a run by id: a report asks for thousands. */
final class ExchangeIndex {

    private final Map<Integer, Exchange> byId = new HashMap<>();

    ExchangeIndex(RunResult result) {
        result.exchanges().forEach(exchange -> byId.put(exchange.id(), exchange));
    }

    Optional<Exchange> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How long the exchanges behind some verdicts took together, each counted once; in milliseconds. */
    long millis(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.exchange().stream())
                .distinct()
                .flatMap(id -> find(id).stream())
                .mapToLong(Exchange::tookMillis)
                .sum();
    }
}
