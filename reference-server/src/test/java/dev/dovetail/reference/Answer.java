package dev.dovetail.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String text) {

    public JsonNode json() {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Requires this status, and shows the body when it is another. */
    public Answer with(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    /** Requires an error in the documented shape, with exactly its four members. */
    public Answer error(int expected, String type, String code, String attribute) {
        with(expected);
        var body = json();
        assertThat(body.properties().stream().map(entry -> entry.getKey()))
                .containsExactly("type", "code", "detail", "attr");
        assertThat(body.get("type").asText()).isEqualTo(type);
        assertThat(body.get("code").asText()).isEqualTo(code);
        assertThat(body.get("detail").asText()).isNotBlank();
        assertThat(body.get("attr").textValue()).isEqualTo(attribute);
        assertThat(header("Content-Type")).isEqualTo("application/json");
        return this;
    }

    public String detail() {
        return json().path("detail").asText();
    }
}
