package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.dovetail.runtime.json.BodyType;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedTest {
    private final StubServer server = new StubServer();
    private final ApiClient client = TestClient.of(server)
            .baseUri(server.uri() + "/api")
            .bearer(() -> "t")
            .build();

    record Page(
            @JsonProperty("next") @JsonSetter(nulls = Nulls.SET)
            String next,

            @JsonProperty("results") @JsonSetter(nulls = Nulls.SET)
            List<Integer> results) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nextLinksAreFollowedToTheEnd() {
        server.answers(200, page(server.uri() + "/api/items/?offset=2&q=a%20b", 1, 2))
                .answers(200, page("/other/items/?offset=4", 3, 4))
                .answers(200, page(null, 5));
        assertThat(linked()).containsExactly(1, 2, 3, 4, 5);
        assertThat(targets())
                .containsExactly("/api/items/?limit=2", "/api/items/?offset=2&q=a%20b", "/other/items/?offset=4");
        assertThat(server.requests())
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isEqualTo("Bearer t"));
    }

    @Test
    void pagesAreFetchedWhenTheyAreNeeded() {
        server.answers(200, page("/p2", 1, 2)).answers(200, page(null, 3));
        var paged = linked();
        assertThat(server.requests()).isEmpty();
        assertThat(paged.stream().limit(2)).containsExactly(1, 2);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void everyIterationStartsAnew() {
        server.answers(200, page(null, 1));
        var paged = linked();
        assertThat(paged).containsExactly(1);
        assertThat(paged.stream()).containsExactly(1);
        assertThat(paged.pages()).containsExactly(List.of(1));
        assertThat(server.requests()).hasSize(3);
        var pages = paged.pages().iterator();
        pages.next();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEmptyPageInTheMiddleIsNoEndOfLinks() {
        server.answers(200, page("/p2")).answers(200, page("", 1));
        assertThat(linked()).containsExactly(1);
    }

    @Test
    void aPageWithoutAListHasNoItems() {
        server.answers(200, "{}");
        assertThat(linked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/api/items/",
                "http://127.0.0.1/api/items/",
                "https://127.0.0.1:%d/api/items/",
                "//evil.example/x",
                "http://user@127.0.0.1:%d/x",
                "http://127.0.0.1:%d@evil.example/x",
                "ftp://127.0.0.1:%d/x",
                "http://127.0.0.1:%d/a b",
                "file:///etc/passwd"
            })
    void aLinkToAnotherOriginIsRefused(String next) {
        var port = server.uri().substring(server.uri().lastIndexOf(':') + 1);
        server.answers(200, page(next.replace("%d", port), 1)).answers(200, page(null, 2));
        var items = linked().iterator();
        assertThatThrownBy(items::next).isInstanceOf(PaginationException.class).hasMessageContaining("GET /items/");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aLinkThatComesAgainEndsTheListing() {
        server.answers(200, page("/p2", 1)).answers(200, page("/p3", 2)).answers(200, page("/p2", 3));
        assertThatThrownBy(() -> linked().stream().count()).isInstanceOf(PaginationException.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void offsetsGrowByTheItems() {
        server.answers(200, "[1,2,3]").answers(200, "[4]").answers(200, "[5,6]").answers(200, "[]");
        var call = list().query("limit", 3).build();
        assertThat(Paged.byOffset(client, call, "offset", items -> items)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(targets())
                .containsExactly(
                        "/api/items/?limit=3",
                        "/api/items/?limit=3&offset=3",
                        "/api/items/?limit=3&offset=4",
                        "/api/items/?limit=3&offset=6");
    }

    @Test
    void anOffsetOfTheCallIsTheStart() {
        server.answers(200, "[1]").answers(200, "[]");
        var call = list().query("offset", 10).build();
        assertThat(Paged.byOffset(client, call, "offset", items -> items)).containsExactly(1);
        assertThat(targets()).containsExactly("/api/items/?offset=10", "/api/items/?offset=11");
    }

    @Test
    void aServerThatIgnoresTheNumberIsNoticed() {
        server.answers(200, "[1,2]");
        var paged = Paged.byOffset(client, list().build(), "offset", items -> items);
        assertThatThrownBy(() -> paged.stream().count())
                .isInstanceOf(PaginationException.class)
                .hasMessageContaining("offset");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void pageNumbersGrowByOneUntilAPageIsMissing() {
        server.answers(200, "[1,2]").answers(200, "[3]").answers(404, "");
        assertThat(Paged.byPageNumber(client, list().build(), "page", items -> items))
                .containsExactly(1, 2, 3);
        assertThat(targets()).containsExactly("/api/items/", "/api/items/?page=2", "/api/items/?page=3");
    }

    @Test
    void aMissingFirstPageIsAnError() {
        server.answers(404, "");
        var paged = Paged.byPageNumber(client, list().build(), "page", items -> items);
        assertThatThrownBy(() -> paged.stream().count()).isInstanceOf(ApiException.class);
    }

    @Test
    void cursorsLeadToTheEnd() {
        server.answers(200, page("c=1&", 1)).answers(200, page("c2", 2)).answers(200, page("", 3));
        assertThat(cursored()).containsExactly(1, 2, 3);
        assertThat(targets())
                .containsExactly(
                        "/api/items/?limit=2", "/api/items/?limit=2&cursor=c%3D1%26", "/api/items/?limit=2&cursor=c2");
    }

    @Test
    void aCursorThatComesAgainEndsTheListing() {
        server.answers(200, page("c1", 1)).answers(200, page("c2", 2)).answers(200, page("c1", 3));
        assertThatThrownBy(() -> cursored().stream().count()).isInstanceOf(PaginationException.class);
        assertThat(server.requests()).hasSize(3);
    }

    private Paged<Integer> linked() {
        return Paged.byNextLink(client, envelope(), Page::results, Page::next);
    }

    private Paged<Integer> cursored() {
        return Paged.byCursor(client, envelope(), "cursor", Page::results, Page::next);
    }

    private static Call<Page> envelope() {
        return Call.<Page>to("GET", "/items/")
                .query("limit", 2)
                .security("bearer")
                .returns(200, BodyType.of(Page.class))
                .build();
    }

    private static Call.Builder<List<Integer>> list() {
        return Call.<List<Integer>>to("GET", "/items/").returns(200, BodyType.listOf(BodyType.of(Integer.class)));
    }

    private List<String> targets() {
        return server.requests().stream().map(StubServer.Request::target).toList();
    }

    private static String page(String next, Integer... items) {
        var link = next == null ? "null" : "\"" + next + "\"";
        return "{\"next\":" + link + ",\"results\":" + List.of(items) + "}";
    }
}
