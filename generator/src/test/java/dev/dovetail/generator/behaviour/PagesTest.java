package dev.dovetail.generator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.behaviour.model.CursorPage;
import dev.dovetail.behaviour.model.LinkPage;
import dev.dovetail.behaviour.model.PagesCursorParameters;
import dev.dovetail.behaviour.model.PagesLinkParameters;
import dev.dovetail.behaviour.model.PagesNumberParameters;
import dev.dovetail.behaviour.model.PagesNumberResponse;
import dev.dovetail.behaviour.model.PagesOffsetParameters;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists that come page by page, followed to their end. */
class PagesTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    private final Loopback loopback = new Loopback();

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void byTheLinkToTheNextPage() {
        loopback.handlers().answerBy(seen -> {
            var start = number(((PagesLinkParameters) seen.get(0)).start(), 0);
            var next = start + 2 < ALL.size() ? URI.create("/pages/link?start=" + (start + 2)) : null;
            return LinkPage.builder().next(next).results(page(start)).build();
        });

        assertThat(loopback.client().pages().linkAll()).containsExactlyElementsOf(ALL);
    }

    @Test
    void byTheNumberOfItemsBefore() {
        loopback.handlers().answerBy(seen -> page(number(((PagesOffsetParameters) seen.get(0)).offset(), 0)));

        assertThat(loopback.client().pages().offsetAll()).containsExactlyElementsOf(ALL);
        assertThat(loopback.client()
                        .pages()
                        .offsetAll(PagesOffsetParameters.builder().offset(3).build()))
                .containsExactly("d", "e");
    }

    @Test
    void byTheNumberOfThePage() {
        loopback.handlers().answerBy(seen -> {
            var page = number(((PagesNumberParameters) seen.get(0)).page(), 1);
            return PagesNumberResponse.builder().items(page((page - 1) * 2)).build();
        });

        assertThat(loopback.client().pages().numberAll().stream()).containsExactlyElementsOf(ALL);
    }

    @Test
    void byACursor() {
        loopback.handlers().answerBy(seen -> {
            var cursor = ((PagesCursorParameters) seen.get(0)).cursor();
            var start = cursor == null ? 0 : ALL.indexOf(cursor);
            var next = start + 2 < ALL.size() ? ALL.get(start + 2) : null;
            return CursorPage.builder().nextCursor(next).data(page(start)).build();
        });

        assertThat(loopback.client().pages().cursorAll().pages())
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    private static List<String> page(int start) {
        return ALL.subList(Math.min(start, ALL.size()), Math.min(start + 2, ALL.size()));
    }

    private static int number(Long value, int otherwise) {
        return Objects.requireNonNullElse(value, (long) otherwise).intValue();
    }
}
