package dev.dovetail.generator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.behaviour.model.Fault;
import dev.dovetail.behaviour.model.NoteRequest;
import dev.dovetail.behaviour.server.BehaviourRouter;
import dev.dovetail.runtime.client.ApiException;
import dev.dovetail.runtime.server.Problems;
import dev.dovetail.runtime.server.ServerResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong: answered by the emitted server before a handler sees it, typed by the emitted client. */
class ErrorsTest {

    private static final NoteRequest REQUEST =
            NoteRequest.builder().title("Tree").build();
    private static final String JSON = "application/json";

    private final Loopback loopback = new Loopback();
    private final Handlers handlers = loopback.handlers();

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void declaredErrorsArriveAsTheirType() {
        var fault = Fault.builder().code("full").detail("no room").build();
        handlers.answerBy(seen -> {
            throw Problems.declared(400, fault);
        });

        var thrown = failure();

        assertThat(thrown.status()).isEqualTo(400);
        assertThat(thrown.errorBody(Fault.class)).contains(fault);
    }

    @Test
    void aRangeIsPreferredToTheDefault() {
        handlers.answerBy(seen -> {
            throw Problems.answered(
                    ServerResponse.of(418).withBody("text/plain", "teapot".getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(failure().errorBody()).contains("teapot");

        handlers.answerBy(seen -> {
            throw Problems.declared(503, Fault.builder().code("down").build());
        });
        assertThat(failure().errorBody()).contains(Fault.builder().code("down").build());
    }

    @Test
    void unknownPathsAndMethodsAreRefused() {
        assertThat(loopback.send("GET", "/nowhere", "").statusCode()).isEqualTo(404);
        assertThat(loopback.send("GET", "/notes/", "").statusCode()).isEqualTo(404);
        var response = loopback.send("DELETE", "/notes", "");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
    }

    @Test
    void anOperationThatOnlyDeclares405NeedsNoHandler() {
        var thrown = catchThrowableOfType(
                ApiException.class, () -> loopback.client().notes().destroy(1));

        assertThat(thrown.status()).isEqualTo(405);
        assertThat(thrown.headers().firstValue("Allow"))
                .hasValueSatisfying(
                        allow -> assertThat(allow).contains("PATCH", "PUT").doesNotContain("DELETE"));
    }

    @Test
    void bodiesThatDoNotFitAreRefused() {
        assertThat(loopback.send("POST", "/notes", "{", "Content-Type", JSON).statusCode())
                .isEqualTo(400);
        assertThat(loopback.send("POST", "/notes", "title", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(loopback.send("POST", "/notes", "", "Content-Type", JSON).statusCode())
                .isEqualTo(400);
        assertThat(loopback.send("POST", "/notes", "{\"title\": 1}", "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(400);
        assertThat(loopback.send("POST", "/notes", "{}", "Content-Type", JSON).body())
                .contains("title", "required");
        assertThat(loopback.send("POST", "/notes", "{\"title\": \"01234567890\"}", "Content-Type", JSON)
                        .body())
                .contains("title", "maxLength");
        assertThat(handlers.arguments()).isEmpty();
    }

    @Test
    void parametersThatDoNotFitAreRefused() {
        var path = "/path/text/%s/2026-11-21/00000000-0000-4000-8000-000000000001/%s";
        assertThat(loopback.send("GET", path.formatted("0", "red"), "").body()).contains("number", "minimum");
        assertThat(loopback.send("GET", path.formatted("x", "red"), "").statusCode())
                .isEqualTo(400);
        assertThat(loopback.send("GET", path.formatted("1", "green"), "").body())
                .contains("color", "enum");
        assertThat(loopback.send("GET", "/query/scalars", "").body()).contains("since", "required");
        assertThat(loopback.send("GET", "/query/scalars?since=2026-11-21T00:00:00Z&limit=101", "")
                        .body())
                .contains("limit", "maximum");
        assertThat(loopback.send("GET", "/query/lists?numbers=1&numbers=2&numbers=3&numbers=4", "")
                        .body())
                .contains("numbers", "maxItems");
        assertThat(loopback.send("GET", "/query/objects?deep%5Bx%5D=1", "").body())
                .contains("deep.y", "required");
        assertThat(handlers.arguments()).isEmpty();
    }

    @Test
    void answersThatTheCallerCannotReadAreNotGiven() {
        assertThat(loopback.send("PUT", "/bodies/text", "x", "Content-Type", "text/plain", "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void callersAreAskedForCredentialsFirst() {
        var response = loopback.send("GET", "/secured/either", "");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");

        var weak = loopback.client(builder -> builder.token(() -> Callers.WEAK)).secured();
        assertThat(catchThrowableOfType(ApiException.class, weak::either).status())
                .isEqualTo(403);
    }

    @Test
    void aRouterIsNotBuiltBeforeEveryHandlerIsThere() {
        assertThatThrownBy(() -> BehaviourRouter.builder(new Callers()).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("path", "query", "notes", "operations");
    }

    private ApiException failure() {
        return catchThrowableOfType(
                ApiException.class, () -> loopback.client().notes().create(REQUEST));
    }
}
