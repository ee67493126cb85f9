package dev.dovetail.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Exchange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pace, patience, and when it is better to stop; all of it without waiting. */
class MannersTest {
    private static final WireRequest READ = new WireRequest("GET", "http://h/", List.of(), Optional.empty());
    private static final WireRequest WRITE = new WireRequest("POST", "http://h/", List.of(), Optional.empty());

    private final FakeTiming timing = new FakeTiming();
    private final Brake brake = new Brake(Duration.ofMinutes(15), timing);

    @Test
    void sendsNoMoreInASecondThanItMay() {
        var pace = new Pace(OptionalDouble.of(10), timing);
        for (var i = 0; i < 21; i++) {
            pace.await();
        }
        assertThat(timing.nanos()).isEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void makesUpForNoTimeInWhichNothingWasSent() {
        var pace = new Pace(OptionalDouble.of(10), timing);
        timing.pass(Duration.ofMinutes(1));
        var before = timing.nanos();
        for (var i = 0; i < 11; i++) {
            pace.await();
        }
        assertThat(timing.nanos() - before).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void sendsNothingForAsLongAsTheServerAsksForPatience() {
        var pace = new Pace(OptionalDouble.empty(), timing);
        pace.pause(Duration.ofSeconds(7));
        pace.await();
        pace.await();
        assertThat(timing.slept()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "120                           | -                             | 120",
                "0                             | -                             | 0",
                "Sat, 21 Nov 2026 08:01:00 GMT | -                             | 60",
                "Sat, 21 Nov 2026 08:01:00 GMT | Sat, 21 Nov 2026 08:00:50 GMT | 10",
                "Sat, 21 Nov 2026 07:00:00 GMT | -                             | 0",
                "soon                          | -                             | -",
                "-5                            | -                             | -",
                "99999999999999                | -                             | -",
            })
    void readsRetryAfterAsSecondsOrAsADate(String value, String date, Long seconds) {
        var headers = new java.util.ArrayList<>(List.of(new Exchange.Header("Retry-After", value)));
        if (date != null) {
            headers.add(new Exchange.Header("Date", date));
        }
        var answer = Answer.of(1, 429, headers, new byte[0]);
        assertThat(RetryAfter.of(answer, timing.now()).map(Duration::toSeconds))
                .isEqualTo(Optional.ofNullable(seconds));
    }

    @Test
    void waitsAsLongAsItIsAskedToAndGoesOn() {
        var answers = answers(held("3"), held("2"), Answer.of(3, 200, List.of(), new byte[0]));
        var patience = patience();

        var answer = patience.send(answers::remove);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.held()).isEmpty();
        assertThat(answer.earlier()).extracting(Answer::status).containsExactly(429, 429);
        assertThat(timing.slept()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
        assertThat(patience.held()).isEqualTo(2);
        assertThat(patience.waited()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsALittleLongerEachTimeWhereItIsNotToldHowLong() {
        var answers = answers(held(null), held(null), held(null), Answer.of(3, 200, List.of(), new byte[0]));
        patience().send(answers::remove);
        assertThat(timing.slept())
                .containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000), Duration.ofMillis(2000));
    }

    @Test
    void doesNotWaitForLongerThanItMay() {
        var answer = patience().send(() -> held("3600"));
        assertThat(timing.slept()).isEmpty();
        assertThat(answer.held().orElseThrow())
                .isEqualTo(
                        "the server answered 429 (exchange 1) and it asks to wait 3600 s, and the longest wait is 30 s"
                                + " (limits.longest_wait)");
    }

    @Test
    void losesPatienceWithAServerThatIsWaitedForInVain() {
        var patience = patience();
        for (var i = 0; i < 100; i++) {
            assertThat(patience.send(() -> held("10")).held()).isPresent();
        }
        assertThat(Duration.ofNanos(timing.nanos())).isLessThanOrEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void takesAFailureOfTheServerForNoWishToBeLeftAlone() {
        var answer = patience().send(() -> Answer.of(1, 503, List.of(), new byte[0]));
        assertThat(answer.held()).isEmpty();
        assertThat(timing.slept()).isEmpty();
    }

    @Test
    void stopsWaitingWhenTheRunIsStopped() {
        brake.stop();
        assertThat(patience().send(() -> held("1")).held().orElseThrow()).endsWith("the run was stopped");
    }

    @Test
    void leavesAServerAloneThatDoesNothingButFail() {
        var breaker = new Breaker(3, brake, request -> Answer.of(9, 503, List.of(), new byte[0]));
        breaker.observe(READ, Answer.of(1, 200, List.of(), new byte[0]));
        breaker.observe(WRITE, Answer.of(2, 500, List.of(), new byte[0]));
        breaker.observe(READ, Answer.trouble(3, "no answer came"));
        assertThat(brake.reason()).isEmpty();
        breaker.observe(WRITE, Answer.of(4, 502, List.of(), new byte[0]));
        assertThat(brake.reason())
                .contains(
                        new Brake.Reason(
                                Course.Ending.GIVEN_UP,
                                "the run was given up: the server failed 3 times in a row, the last time with 502 (exchange 4)"));
    }

    @Test
    void goesOnWhereOnlyOneOperationFails() {
        var breaker = new Breaker(3, brake, request -> Answer.of(9, 200, List.of(), new byte[0]));
        breaker.observe(READ, Answer.of(1, 200, List.of(), new byte[0]));
        for (var i = 0; i < 100; i++) {
            breaker.observe(WRITE, Answer.of(2, 500, List.of(), new byte[0]));
        }
        assertThat(brake.reason()).isEmpty();
    }

    @Test
    void countsWhatTheServerDoesNotImplementAndRefusesForNoFailure() {
        var breaker = new Breaker(1, brake, request -> Answer.of(9, 500, List.of(), new byte[0]));
        for (var status : new int[] {200, 302, 400, 404, 429, 501}) {
            breaker.observe(READ, Answer.of(1, status, List.of(), new byte[0]));
        }
        assertThat(brake.reason()).isEmpty();
    }

    @Test
    void isOutOfTimeWhenTheTimeIsUpAndNotBefore() {
        timing.pass(Duration.ofMinutes(15));
        assertThat(brake.reason()).isEmpty();
        timing.pass(Duration.ofNanos(1));
        assertThat(brake.reason().orElseThrow().ending()).isEqualTo(Course.Ending.OUT_OF_TIME);
        brake.stop();
        assertThat(brake.outcome().orElseThrow().ending())
                .as("the first reason stays")
                .isEqualTo(Course.Ending.OUT_OF_TIME);
    }

    private Patience patience() {
        return new Patience(Limits.DEFAULTS, new Pace(OptionalDouble.empty(), timing), brake, timing);
    }

    private static Queue<Answer> answers(Answer... answers) {
        return new ArrayDeque<>(List.of(answers));
    }

    private static Answer held(String seconds) {
        var headers =
                seconds == null ? List.<Exchange.Header>of() : List.of(new Exchange.Header("Retry-After", seconds));
        return Answer.of(1, 429, headers, new byte[0]);
    }
}
