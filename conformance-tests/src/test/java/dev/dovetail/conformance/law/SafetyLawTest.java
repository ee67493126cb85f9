package dev.dovetail.conformance.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was there before is changed, nothing is made in secret, and nothing that was made stays without a word. */
class SafetyLawTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 5, 6, 7, 8, 12})
    void changesOnlyWhatItMadeAndLeavesNothingBehindInSilence(long seed) throws IOException {
        var world = new World(new Random(seed), folder, false);
        var result = run(world, Mode.FULL);

        assertThat(world.violations()).as(world.kinds().toString()).isEmpty();
        assertThat(world.remaining()).as(world.kinds().toString()).allMatch(left -> mentioned(left, result));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void asksForNoChangeWhereItOnlyReads(long seed) throws IOException {
        var world = new World(new Random(seed), folder, true);
        var result = run(world, Mode.READ_ONLY);

        assertThat(world.violations()).isEmpty();
        assertThat(result.leftovers()).isEmpty();
        assertThat(files()).isEmpty();
    }

    private RunResult run(World world, Mode mode) throws IOException {
        try (var server = ScriptedServer.start(world)) {
            return Conformance.of(Documents.of(world.document().toString()))
                    .against(server.url(""))
                    .fixtures(Fixtures.from(world.fixtures()))
                    .mode(mode)
                    .with(target -> target.withJournal(folder))
                    .run();
        }
    }

    private static boolean mentioned(String left, RunResult result) {
        return result.leftovers().stream().anyMatch(leftover -> leftover.thing().contains(left));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
