package dev.dovetail.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.DeclaredHeader;
import dev.dovetail.runtime.parameter.ParameterReadException;
import dev.dovetail.runtime.parameter.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers that the document declares for an answer. */
class AnswerTest {

    private static final DeclaredHeader<Integer> TOTAL = DeclaredHeader.of("X-Total", ValueType.INT32);
    private static final DeclaredHeader<String> NAME = DeclaredHeader.of("X-Name", ValueType.STRING);

    private final Api api = new Api();

    @Test
    void isWrittenAndReadByItsType() {
        var response = answered(Answer.of("body").with(TOTAL, 5).with(NAME, "k\u00e4se\r\nX-Evil: 1"), TOTAL, NAME);

        assertThat(response.header("x-total")).contains("5");
        assertThat(response.header("X-Evil")).isEmpty();
        assertThat(NAME.read(response.headers().all("X-Name"), JsonCodec.lenient()))
                .contains("k\u00e4se\r\nX-Evil: 1");
        assertThat(TOTAL.read(List.of(), JsonCodec.lenient())).isEmpty();
        assertThatThrownBy(() -> TOTAL.read(List.of("many"), JsonCodec.lenient()))
                .isInstanceOf(ParameterReadException.class);
    }

    @Test
    void theLaterOfTwoCounts() {
        assertThat(answered(Answer.withoutBody().with(TOTAL, 5).with(TOTAL, 6), TOTAL)
                        .header("X-Total"))
                .contains("6");
    }

    @Test
    void oneThatIsRequiredAndMissingIsTheHandlersFault() {
        assertThat(answered(Answer.of("body"), TOTAL.mandatory()).status()).isEqualTo(500);
        assertThat(api.failures).singleElement().asString().contains("the header X-Total is required and was not set");
        assertThat(answered(Answer.of("body"), TOTAL).status()).isEqualTo(200);
    }

    @Test
    void oneThatIsNotDeclaredIsTheHandlersFault() {
        assertThat(answered(Answer.of("body").with(NAME, "a"), TOTAL).status()).isEqualTo(500);
        assertThat(api.failures)
                .singleElement()
                .asString()
                .contains("the header X-Name is not declared for this answer");
    }

    @Test
    void aDeclaredErrorHasItsHeadersToo() {
        var builder = api.builder();
        builder.route("GET", "/busy").handle(exchange -> {
            throw Problems.declared(429, Answer.of(Map.of("code", "busy")).with(TOTAL, 3));
        });

        var response = builder.build().route(Api.request("GET", "/busy", Map.of(), ""));

        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("X-Total")).contains("3");
        assertThat(Api.text(response)).isEqualTo("{\"code\":\"busy\"}");
    }

    @Test
    void showsNoValues() {
        assertThat(Answer.of("secret").with(NAME, "hunter2")).hasToString("Answer[x-name]");
    }

    private ServerResponse answered(Answer<?> answer, DeclaredHeader<?>... declared) {
        var builder = api.builder();
        builder.route("GET", "/answered")
                .handle(exchange -> exchange.withHeaders(exchange.answer(200, "text/plain", "body"), answer, declared));
        return builder.build().route(Api.request("GET", "/answered", Map.of(), ""));
    }
}
