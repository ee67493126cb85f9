package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final OperationRef OPERATION =
            new OperationRef("a", HttpMethod.GET, "/a", new Location("a.yaml", "/paths", 1, 1));

    /** A clock that goes on by ten seconds each time that it is asked. */
    private static Clock hasty() {
        return new Clock() {
            private Instant now = Instant.EPOCH;

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofSeconds(10));
                return now;
            }
        };
    }

    @Test
    void hasTheWidthThatTheTerminalSays() {
        assertThat(Terminal.size("24 80\n")).contains(80);
        assertThat(Terminal.size("0 0")).isEmpty();
        assertThat(Terminal.size("stty: not a terminal")).isEmpty();
        assertThat(Terminal.columns(Optional.of(" 120 "))).contains(120);
        assertThat(Terminal.columns(Optional.of("wide"))).isEmpty();
    }

    @Test
    void assumesNothingOfWhatIsNoTerminal() {
        assertThat(Terminal.attended()).isFalse();
        assertThat(Terminal.style().colours()).isFalse();
    }

    @Test
    void writesALineNowAndThenWhereNobodyIsLooking() {
        var text = new StringWriter();
        var progress = new Progress(new PrintWriter(text, true), false, hasty());
        progress.planned(new Plan(List.of(), List.of()));
        for (var i = 0; i < 6; i++) {
            progress.judged(OPERATION, List.of());
        }
        progress.end();
        assertThat(text.toString().lines())
                .hasSizeBetween(2, 4)
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
        assertThat(text.toString()).contains("of 0 operations, checking ...");
    }
}
