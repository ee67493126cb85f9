package dev.dovetail.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.conformance.result.TokenVariable;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void writesABodyInItsMediaType() throws IOException {
        var value = json("{\"title\": \"a & b\", \"tags\": [1, 2], \"file\": \"octets\"}");

        assertThat(Encoding.body("application/json", value, Set.of()).text()).isEqualTo(value.toString());
        assertThat(Encoding.body("application/merge-patch+json", value, Set.of())
                        .contentType())
                .isEqualTo("application/merge-patch+json");
        assertThat(Encoding.body("application/x-www-form-urlencoded", value, Set.of())
                        .text())
                .startsWith("title=a%20%26%20b&tags=1&tags=2&file=");
        assertThat(Encoding.body("text/plain", json("\"hello\""), Set.of()).text())
                .isEqualTo("hello");
        var multipart = Encoding.body("multipart/form-data", value, Set.of("file"));
        assertThat(multipart.contentType()).startsWith("multipart/form-data; boundary=");
        assertThat(multipart.text())
                .contains("name=\"title\"\r\n\r\na & b\r\n")
                .contains("name=\"tags\"\r\n\r\n1\r\n", "name=\"tags\"\r\n\r\n2\r\n")
                .contains("name=\"file\"; filename=\"dovetail.bin\"\r\nContent-Type: application/octet-stream")
                .endsWith("--\r\n");
    }

    @Test
    void encodesWhatStandsInAnAddress() {
        assertThat(Encoding.percent("a b/ä*~")).isEqualTo("a%20b%2F%C3%A4%2A~");
    }

    @Test
    void putsAVariableInPlaceOfASecretHoweverItTravels() {
        var redaction = new Redaction();
        redaction.know("user:pass word", TokenVariable.plain());
        redaction.know("user:pass word and more", TokenVariable.of("more"));

        assertThat(redaction.redact("Basic dXNlcjpwYXNzIHdvcmQ= user%3Apass%20word <user:pass word and more>"))
                .isEqualTo("Basic $TOKEN $TOKEN <$TOKEN_MORE>");
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
