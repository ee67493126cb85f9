package dev.dovetail.conformance.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Shard;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.Fault;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The law of sharding: however a run is divided, its parts together say what the whole says. */
class MergedRunTest {
    private static final Contract NOTES = Documents.read("/dev/dovetail/conformance/stub/notes.yaml");

    private static RunResult whole;
    private static List<Part> thirds;

    @BeforeAll
    static void run() throws IOException {
        try (var server = NotesServer.start(Fault.CREATED_IS_200)) {
            whole = conformance(server).run();
            thirds = parts(server, 3);
        }
    }

    @Test
    void theShardsOfARunSayTogetherWhatTheWholeRunSays() throws IOException {
        try (var server = NotesServer.start(Fault.CREATED_IS_200)) {
            for (var count : List.of(1, 2, 3, 5, whole.operations().size() + 1)) {
                var merged = MergedRun.of(parts(server, count));

                assertThat(merged.operations()).isEqualTo(whole.operations());
                assertThat(said(merged)).as(count + " shards").isEqualTo(said(whole));
                assertThat(merged.info().groups()).isEqualTo(whole.info().groups());
                assertThat(merged.info().share()).isEmpty();
            }
        }
    }

    @Test
    void everyExchangeIsStillTheOneThatShowsIt() {
        var merged = MergedRun.of(thirds);

        assertThat(merged.exchanges())
                .extracting(exchange -> exchange.id())
                .doesNotHaveDuplicates()
                .isSorted();
        var failure = merged.verdicts().stream()
                .filter(verdict -> verdict.check().id().equals("status.success"))
                .filter(verdict -> verdict.operation().orElseThrow().label().equals("notes_create"))
                .findFirst()
                .orElseThrow();
        var exchange = merged.exchange(failure.exchange().orElseThrow()).orElseThrow();
        assertThat(exchange.method() + " " + exchange.status()).isEqualTo("POST 200");
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        var reversed = new ArrayList<>(thirds);
        java.util.Collections.reverse(reversed);
        assertThat(MergedRun.of(reversed)).isEqualTo(MergedRun.of(thirds));
    }

    @Test
    void saysWhichShardsAreMissingOrThereTwice() {
        assertThatThrownBy(() -> MergedRun.of(List.of(thirds.get(1))))
                .isInstanceOf(UnmergeableException.class)
                .hasMessage("2 of 3 shards are missing: 1/3, 3/3");
        assertThatThrownBy(() -> MergedRun.of(thirds.subList(0, 2))).hasMessage("one of 3 shards is missing: 3/3");
        var twice = new ArrayList<>(thirds);
        twice.add(new Part("again.json", thirds.get(0).result()));
        assertThatThrownBy(() -> MergedRun.of(twice)).hasMessage("1.json and again.json are both shard 1/3");
        assertThatThrownBy(() -> MergedRun.of(List.of())).hasMessage("there is nothing to merge");
    }

    @Test
    void refusesReportsOfDifferentRuns() {
        assertThatThrownBy(() -> MergedRun.of(List.of(new Part("all.json", whole))))
                .hasMessage("all.json is the report of a whole run; only reports of shards are merged");
        assertThatThrownBy(() -> merge(info -> info(info, "http://elsewhere", info.fingerprint())))
                .hasMessageStartingWith("1.json and 2.json are not of one run: the server is "
                        + whole.info().baseUrl())
                .hasMessageEndingWith("in the first and http://elsewhere in the second");
        assertThatThrownBy(() -> merge(info -> info(info, info.baseUrl(), "other")))
                .hasMessageContaining("the fingerprint of the document is ");
    }

    private static RunResult merge(UnaryOperator<RunInfo> change) {
        var changed = new ArrayList<>(thirds);
        var second = changed.get(1).result();
        changed.set(
                1,
                new Part(
                        "2.json",
                        new RunResult(
                                change.apply(second.info()),
                                second.operations(),
                                second.verdicts(),
                                second.exchanges(),
                                second.leftovers())));
        return MergedRun.of(changed);
    }

    private static RunInfo info(RunInfo info, String baseUrl, String fingerprint) {
        return new RunInfo(
                info.document(),
                info.apiTitle(),
                info.apiVersion(),
                baseUrl,
                info.startedAt(),
                info.duration(),
                info.seed(),
                info.mode(),
                info.requests(),
                info.groups(),
                fingerprint,
                info.share());
    }

    private static List<Part> parts(NotesServer server, int count) {
        var parts = new ArrayList<Part>();
        for (var index = 1; index <= count; index++) {
            parts.add(new Part(
                    index + ".json",
                    conformance(server).shard(new Shard(index, count)).run()));
        }
        return parts;
    }

    private static Conformance conformance(NotesServer server) {
        return Conformance.of(NOTES)
                .against(server.baseUrl())
                .tokens(server.tokens())
                .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                .with(target -> target.withDepth(Depth.NONE));
    }

    /** Everything about the verdicts but the numbers of exchanges. */
    private static List<String> said(RunResult result) {
        return result.verdicts().stream().map(MergedRunTest::said).toList();
    }

    private static String said(Verdict verdict) {
        var words = verdict.outcome() + " " + verdict.message() + " " + verdict.expected() + " " + verdict.actual();
        return verdict.check().id() + "@" + verdict.operation().orElseThrow().label() + " "
                + verdict.origin().pointer() + ": " + words.replaceAll("exchange \\d+", "exchange");
    }
}
