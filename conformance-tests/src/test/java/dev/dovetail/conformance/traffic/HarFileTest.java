package dev.dovetail.conformance.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.result.Exchange.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarFileTest {

    @TempDir
    private Path folder;

    private HarFile read(String text) throws IOException {
        return HarFile.read(Files.writeString(folder.resolve("a.har"), text));
    }

    private HarFile entries(String entries) throws IOException {
        return read("{\"log\":{\"version\":\"1.2\",\"entries\":[" + entries + "]}}");
    }

    private static String text(RecordedBody body) {
        return new String(body.octets(), StandardCharsets.UTF_8);
    }

    @Test
    void readsWhatABrowserWrites() throws IOException {
        var exchange = entries("""
                {"startedDateTime":"2026-11-21T09:12:03.250Z","time":12.6,"_resourceType":"fetch","_priority":"High",
                 "request":{"method":"POST","url":"https://h/notes?a=b","httpVersion":"http/2.0",
                  "headers":[{"name":":authority","value":"h"},{"name":"content-type","value":"application/json"}],
                  "queryString":[{"name":"a","value":"b"}],"cookies":[],"headersSize":-1,"bodySize":13,
                  "postData":{"mimeType":"application/json","text":"{\\"a\\":\\"b\\"}"}},
                 "response":{"status":201,"statusText":"","headers":[{"name":"set-cookie","value":"a=1\\nb=2"}],
                  "content":{"size":9,"mimeType":"application/json","text":"eyJpZCI6MX0=","encoding":"base64"},
                  "redirectURL":"","headersSize":-1,"bodySize":-1,"_transferSize":120},
                 "cache":{},"timings":{"send":0,"wait":12,"receive":0}}""").exchanges().get(0);
        assertThat(exchange.method()).isEqualTo("POST");
        assertThat(exchange.requestHeaders()).containsExactly(new Header("content-type", "application/json"));
        assertThat(exchange.requestBody()).contains("{\"a\":\"b\"}");
        assertThat(exchange.responseHeaders())
                .containsExactly(new Header("set-cookie", "a=1"), new Header("set-cookie", "b=2"));
        assertThat(text(exchange.responseBody())).isEqualTo("{\"id\":1}");
        assertThat(exchange.startedAt()).isEqualTo(Instant.parse("2026-11-21T09:12:03.250Z"));
        assertThat(exchange.tookMillis()).isEqualTo(13);
    }

    @Test
    void takesFieldsOfAFormForItsBody() throws IOException {
        var exchange = entries("""
                {"request":{"method":"post","url":"https://h/","postData":{"params":[{"name":"a","value":"1"},{"name":"b","value":"2"}]}},
                 "response":{"status":200}}""").exchanges().get(0);
        assertThat(exchange.requestBody()).contains("a=1&b=2");
        assertThat(exchange.method()).isEqualTo("POST");
        assertThat(exchange.responseBody().unknown()).isEmpty();
    }

    @Test
    void saysWhatItLeavesOut() throws IOException {
        var file = entries("""
                {"request":{"method":"GET","url":"wss://h/socket"},"response":{"status":101}},
                {"request":{"method":"GET","url":"data:text/plain,x"},"response":{"status":200}},
                {"request":{"method":"GET","url":"https://h/a"},"response":{"status":0,"_error":"net::ERR_ABORTED"}},
                {"request":{"method":"GET","url":"https://h/a"},"response":{"status":200},"_fromCache":"disk"},
                {"request":{"method":"OPTIONS","url":"https://h/a","headers":[{"name":"access-control-request-method","value":"PUT"}]},"response":{"status":204}},
                {"request":{"method":"GET /","url":"https://h/a"},"response":{"status":200}},
                null, 7, {"request":null}, {"request":{"method":["GET"],"url":{}},"response":[]}""");
        assertThat(file.exchanges()).isEmpty();
        assertThat(file.leftOut())
                .containsEntry("not HTTP", 2)
                .containsEntry("never answered", 1)
                .containsEntry("answered from the cache of the browser", 1)
                .containsEntry("a preflight request of the browser", 1)
                .containsEntry("not an exchange", 5);
    }

    @Test
    void knowsThatThereWasABodyThatItDoesNotHave() throws IOException {
        var file = entries("""
                {"request":{"method":"GET","url":"https://h/a"},"response":{"status":200,"content":{"size":1200,"mimeType":"application/json"}}},
                {"request":{"method":"GET","url":"https://h/a"},"response":{"status":200,"content":{"text":"a","encoding":"base64"},"bodySize":3}}""");
        assertThat(file.exchanges()).allSatisfy(exchange -> {
            assertThat(exchange.responseBody().unknown()).isPresent();
            assertThat(exchange.responseBody().octets()).isEmpty();
        });
    }

    @Test
    void takesWhatIsOfTheWrongTypeForNothing() throws IOException {
        var exchange = entries("""
                {"startedDateTime":"yesterday","time":-5,"request":{"method":"GET","url":"https://h/a","headers":{"a":"b"},"postData":[]},
                 "response":{"status":200,"headers":[7,{"name":3},{"value":"x"},null],"content":"text"}}""").exchanges().get(0);
        assertThat(exchange.requestHeaders()).isEmpty();
        assertThat(exchange.startedAt()).isEqualTo(Instant.EPOCH);
        assertThat(exchange.tookMillis()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"log\":{}}",
                "{\"log\":{\"entries\":{}}}",
                "<html>",
                "{\"log\":{\"entries\":[{]}}"
            })
    void refusesWhatIsNoHarFileByItsName(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidRecordingException.class)
                .hasMessageContaining("a.har")
                .hasMessageContaining("is no HAR file");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> read("[".repeat(100_000)))
                .isInstanceOf(InvalidRecordingException.class)
                .hasMessageContaining("a.har");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> HarFile.read(folder.resolve("none.har")))
                .isInstanceOf(InvalidRecordingException.class)
                .hasMessageContaining("cannot read");
    }
}
