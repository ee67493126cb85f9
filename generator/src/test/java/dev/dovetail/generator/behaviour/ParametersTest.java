package dev.dovetail.generator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.behaviour.model.Color;
import dev.dovetail.behaviour.model.HeadersReadParameters;
import dev.dovetail.behaviour.model.NoteRequest;
import dev.dovetail.behaviour.model.Point;
import dev.dovetail.behaviour.model.QueryExplodedParameters;
import dev.dovetail.behaviour.model.QueryListsParameters;
import dev.dovetail.behaviour.model.QueryObjectsParameters;
import dev.dovetail.behaviour.model.QueryScalarsParameters;
import dev.dovetail.behaviour.model.QueryScalarsSize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller passes to the emitted client is what the emitted server passes to a handler. */
class ParametersTest {

    private static final String AWKWARD = "a/b ?&=#%+;,é😀";
    private static final List<String> WORDS = List.of("one", AWKWARD, "3");
    private static final Point POINT = Point.builder().x(-1).y(20).build();

    private final Loopback loopback = new Loopback();
    private final Handlers handlers = loopback.handlers();

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void scalarsOfAPathArrive() {
        var day = LocalDate.of(2026, 11, 21);
        var id = UUID.fromString("00000000-0000-4000-8000-000000000001");

        loopback.client().path().scalars(AWKWARD, 7, day, id, Color.A_B);

        assertThat(handlers.arguments()).containsExactly(AWKWARD, 7, day, id, Color.A_B);
    }

    @Test
    void listsOfAPathArriveInEveryStyle() {
        var dotless = List.of("one", AWKWARD);

        loopback.client().path().lists(WORDS, dotless, dotless, WORDS, WORDS);

        assertThat(handlers.arguments()).containsExactly(WORDS, dotless, dotless, WORDS, WORDS);
    }

    @Test
    void objectsOfAPathArriveInEveryStyle() {
        loopback.client().path().objects(POINT, POINT, POINT, POINT, POINT, POINT);

        assertThat(handlers.arguments()).hasSize(6).containsOnly(POINT);
    }

    @Test
    void scalarsOfAQueryArrive() {
        var since = OffsetDateTime.parse("2026-11-21T09:30:00+01:00");
        var parameters = new QueryScalarsParameters(
                100L, new BigDecimal("0.10"), true, Color.LIGHT_BLUE, QueryScalarsSize.of(2), AWKWARD, "x");

        loopback.client().query().scalars(since, parameters);

        assertThat(handlers.arguments()).containsExactly(since, parameters);
    }

    @Test
    void handlersSeeTheDefaultsOfWhatIsLeftOut() {
        var since = OffsetDateTime.parse("2026-11-21T09:30:00Z");

        loopback.client().query().scalars(since);

        var expected = QueryScalarsParameters.builder().limit(50).flag(false).build();
        assertThat(handlers.arguments()).containsExactly(since, expected);
    }

    @Test
    void listsOfAQueryArriveInEveryStyle() {
        var parameters =
                new QueryListsParameters(WORDS, List.of(Color.RED, Color.LIGHT_BLUE), WORDS, WORDS, List.of(1L, -2L));

        loopback.client().query().lists(parameters);

        assertThat(handlers.arguments()).containsExactly(parameters);
    }

    @Test
    void objectsOfAQueryArriveInEveryStyle() {
        var note = NoteRequest.builder()
                .title(AWKWARD.substring(0, 8))
                .point(POINT)
                .build();
        var parameters = new QueryObjectsParameters(POINT, POINT, note);
        var exploded = new QueryExplodedParameters(POINT);

        loopback.client().query().objects(parameters);
        assertThat(handlers.arguments()).containsExactly(parameters);

        loopback.client().query().exploded(exploded);
        assertThat(handlers.arguments()).containsExactly(exploded);
    }

    @Test
    void headersAndCookiesArrive() {
        var parameters = new HeadersReadParameters(POINT, WORDS);

        loopback.client().headers().read(List.of("one", "two"), AWKWARD, parameters);

        assertThat(handlers.arguments()).containsExactly(List.of("one", "two"), AWKWARD, parameters);
    }

    @Test
    void nothingIsSentForWhatIsLeftOut() {
        loopback.client().query().lists();

        assertThat(handlers.arguments()).containsExactly(QueryListsParameters.none());
    }
}
