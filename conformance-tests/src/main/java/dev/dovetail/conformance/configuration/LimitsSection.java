package dev.dovetail.conformance.configuration;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** {@code limits}: how far a run may go, in time and in what it asks of the server. */
final class LimitsSection implements Section {
    private static final long LARGEST_ANSWER = 1 << 30;

    @Override
    public Key key() {
        return new Key(
                "limits",
                Form.keys(
                        new Key("connect", new Form.Span(), "For a connection to be made."),
                        new Key("request", new Form.Span(), "For one request, to the last octet of its answer."),
                        new Key("run", new Form.Span(), "For all of it; what is left then is not tested."),
                        new Key(
                                "parallelism",
                                new Form.Whole(1, 256),
                                "How many operations are tested at the same time."),
                        new Key(
                                "requests_per_second",
                                new Form.Whole(1, 100_000),
                                "How many requests are sent in a second at most."),
                        new Key(
                                "longest_wait",
                                new Form.Span(),
                                "How long a server that asks for patience (429, 503) is waited for."),
                        new Key(
                                "answer_size",
                                new Form.Whole(1, LARGEST_ANSWER),
                                "How many octets of a body are read; a longer one is not judged."),
                        new Key(
                                "failures_in_a_row",
                                new Form.Whole(1, 1_000_000),
                                "After how many failures of the server in a row the run is given up.")),
                "How far a run may go, in time and in what it asks of the server.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        UnaryOperator<Limits> change = limits -> limits;
        change = then(change, setting, "connect", (limits, value) -> limits.withConnect(value.span()));
        change = then(change, setting, "request", (limits, value) -> limits.withRequest(value.span()));
        change = then(change, setting, "run", (limits, value) -> limits.withRun(value.span()));
        change = then(change, setting, "longest_wait", (limits, value) -> limits.withLongestWait(value.span()));
        change = then(change, setting, "parallelism", (limits, value) -> limits.withParallelism(whole(value)));
        change = then(change, setting, "answer_size", (limits, value) -> limits.withAnswerSize(whole(value)));
        change = then(change, setting, "failures_in_a_row", (limits, value) -> limits.withFailuresInARow(whole(value)));
        change = then(
                change,
                setting,
                "requests_per_second",
                (limits, value) -> limits.withRequestsPerSecond((double) value.whole()));
        var all = change;
        return target -> target.withLimits(all.apply(target.limits()));
    }

    private static UnaryOperator<Limits> then(
            UnaryOperator<Limits> first, Setting setting, String name, BiFunction<Limits, Setting, Limits> change) {
        return setting.get(name)
                .<UnaryOperator<Limits>>map(value -> limits -> change.apply(first.apply(limits), value))
                .orElse(first);
    }

    private static int whole(Setting value) {
        return Math.toIntExact(value.whole());
    }
}
