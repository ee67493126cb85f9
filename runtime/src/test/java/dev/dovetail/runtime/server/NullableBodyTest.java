package dev.dovetail.runtime.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.json.JsonReadException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** Bodies that have to be there and may be null. */
class NullableBodyTest {

    private final Router router = router();

    @Test
    void readsNullAndValues() {
        assertThat(Api.text(put("application/json", "null"))).isEqualTo("read null");
        assertThat(Api.text(put("application/json", "3"))).isEqualTo("read 3");
    }

    @Test
    void asksForABody() {
        var response = put(null, "");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Api.text(response)).contains("a body is required");
    }

    @Test
    void aTypeThatIsNotNullableRefusesNull() {
        var octets = "null".getBytes(UTF_8);
        var type = BodyType.of(Long.class);

        assertThat(JsonCodec.strict().read(octets, type.orNull())).isNull();
        assertThat(type.orNull()).isNotEqualTo(type);
        assertThatThrownBy(() -> JsonCodec.strict().read(octets, type)).isInstanceOf(JsonReadException.class);
    }

    private ServerResponse put(String contentType, String body) {
        var headers = new HashMap<String, String>();
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
        return router.route(Api.request("PUT", "/level", headers, body));
    }

    private static Router router() {
        var builder = new Api().builder();
        builder.route("PUT", "/level")
                .consumes(true, "application/json")
                .handle(exchange ->
                        exchange.answer(200, "text/plain", "read " + exchange.nullableBody(BodyType.of(Long.class))));
        return builder.build();
    }
}
