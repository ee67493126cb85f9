package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.parameter.DeclaredHeader;
import dev.dovetail.runtime.parameter.ValueType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Headers of answers by their declared types. */
@Timeout(60)
class DeclaredHeaderTest {
    private static final DeclaredHeader<Integer> WAIT = DeclaredHeader.of("Retry-After", ValueType.INT32);

    private final StubServer server = new StubServer();
    private final ApiClient client =
            TestClient.of(server).retry(RetryPolicy.none()).build();
    private final Call<String> call =
            Call.<String>to("GET", "/").returns(200, BodyType.text()).build();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ofASuccess() {
        server.answers(200, "a", "retry-after", "7").answers(200, "b").answers(200, "c", "Retry-After", "soon");

        assertThat(client.call(call).header(WAIT)).contains(7);
        assertThat(client.call(call).header(WAIT)).isEmpty();
        var third = client.call(call);
        assertThat(third.body()).isEqualTo("c");
        assertThatThrownBy(() -> third.header(WAIT))
                .isInstanceOf(ApiDecodeException.class)
                .hasMessage("an answer 200 has a header that does not fit: Retry-After");
    }

    @Test
    void ofAFailure() {
        server.answers(429, "a", "Retry-After", "7").answers(429, "b", "Retry-After", "soon");

        assertThat(catchThrowableOfType(ApiException.class, () -> client.call(call))
                        .header(WAIT))
                .contains(7);
        assertThat(catchThrowableOfType(ApiException.class, () -> client.call(call))
                        .header(WAIT))
                .isEmpty();
    }
}
