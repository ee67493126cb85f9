package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.model.Violation;
import dev.dovetail.runtime.parameter.ParameterReadException;
import dev.dovetail.runtime.parameter.ParameterReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyTest {
    private final StubServer server = new StubServer();
    private final TestClient.Builder builder = TestClient.of(server);

    record Upload(
            @JsonProperty("title") String title,
            @JsonProperty("taken_at") OffsetDateTime takenAt,
            @JsonProperty("tags") List<String> tags,
            @JsonProperty("size") Map<String, Integer> size,
            @JsonProperty("nothing") String nothing,
            @JsonProperty("picture") BinaryContent picture,
            @JsonProperty("more") List<BinaryContent> more) {}

    record Line(
            @JsonProperty("name") String name,
            @JsonProperty("count") int count) {}

    record Order(
            @JsonProperty("lines") List<Line> lines,
            @JsonProperty("main") Line main) {}

    /** One part of a multipart body, taken apart by hand. */
    private record Part(Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, UTF_8);
        }
    }

    @BeforeEach
    void answer() {
        server.answers(204, "");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void multipartFormsCarryEveryMember(@TempDir Path folder) throws Exception {
        var octets = new byte[300_000];
        new Random(1).nextBytes(octets);
        var file = Files.write(folder.resolve("näme \"1\".bin"), octets);
        var upload = new Upload(
                "ä\r\n--",
                OffsetDateTime.parse("2026-11-21T08:00:00Z"),
                List.of("a", "b"),
                Map.of("w", 3),
                null,
                BinaryContent.of(file).withMediaType("image/png"),
                List.of(
                        BinaryContent.of(new byte[0]).withFileName("a\r\nb"),
                        BinaryContent.of(() -> new ByteArrayInputStream(octets))));
        var parts = parts(send("multipart/form-data", upload));
        assertThat(parts)
                .extracting(part -> part.headers().get("content-disposition"))
                .containsExactly(
                        "form-data; name=\"title\"",
                        "form-data; name=\"taken_at\"",
                        "form-data; name=\"tags\"",
                        "form-data; name=\"tags\"",
                        "form-data; name=\"size\"",
                        "form-data; name=\"picture\"; filename=\"näme %221%22.bin\"",
                        "form-data; name=\"more\"; filename=\"a%0D%0Ab\"",
                        "form-data; name=\"more\"; filename=\"more\"");
        assertThat(parts)
                .extracting(part -> part.headers().get("content-type"))
                .containsExactly(
                        null,
                        null,
                        null,
                        null,
                        "application/json",
                        "image/png",
                        "application/octet-stream",
                        "application/octet-stream");
        assertThat(parts.subList(0, 5))
                .extracting(Part::text)
                .containsExactly("ä\r\n--", "2026-11-21T08:00:00Z", "a", "b", "{\"w\":3}");
        assertThat(parts.get(5).body()).isEqualTo(octets);
        assertThat(parts.get(6).body()).isEmpty();
        assertThat(parts.get(7).body()).isEqualTo(octets);
    }

    @Test
    void aForeignMapperCanMakeMultipartFormsToo() {
        builder.codec(JsonCodec.of(new ObjectMapper()));
        var parts = parts(send("multipart/form-data", Map.of("f", BinaryContent.of("x".getBytes(UTF_8)))));
        assertThat(parts).extracting(Part::text).containsExactly("x");
    }

    @Test
    void formsAreReadBackAsTheyWere() {
        var form = new LinkedHashMap<String, Object>();
        form.put("a b", "ü&=+ ");
        form.put("n", 1.5);
        form.put("tags", List.of("x,y", "z"));
        form.put("object", Map.of("k", "v"));
        form.put("none", null);
        form.put("gone", Presence.absent());
        var request = send("application/x-www-form-urlencoded", form);
        assertThat(request.text())
                .isEqualTo("a%20b=%C3%BC%26%3D%2B%20&n=1.5&tags=x%2Cy&tags=z&object=%7B%22k%22%3A%22v%22%7D");
        var read = new ParameterReader(JsonCodec.strict()).form(request.text(), BodyType.json());
        assertThat(read.get("a b").asText()).isEqualTo("ü&=+ ");
        assertThat(read.get("tags")).hasSize(2);
    }

    @Test
    void objectsInFormsAreJsonTexts() {
        var order = new Order(List.of(new Line("a&b", 1), new Line("c", 2)), new Line("d", 3));
        var request = send("application/x-www-form-urlencoded", order);
        assertThat(request.text())
                .startsWith("lines=%7B%22")
                .contains("&lines=")
                .contains("&main=%7B");
        var reader = new ParameterReader(JsonCodec.strict());
        assertThat(reader.form(request.text(), BodyType.of(Order.class))).isEqualTo(order);
        assertThatThrownBy(() -> reader.form("lines=%7B&main=x", BodyType.of(Order.class)))
                .isInstanceOfSatisfying(
                        ParameterReadException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .isNotEmpty());
    }

    @Test
    void textHasACharset() {
        var utf8 = send("text/plain", "Zoë");
        assertThat(utf8.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(utf8.text()).isEqualTo("Zoë");
        var latin = send("text/csv; charset=iso-8859-1", "Zoë");
        assertThat(new String(latin.body(), ISO_8859_1)).isEqualTo("Zoë");
    }

    @Test
    void octetsAreSentAsTheyAre() {
        var octets = new byte[] {0, -1, 13, 10};
        assertThat(send("application/octet-stream", octets).body()).isEqualTo(octets);
        var picture = BinaryContent.of(octets).withMediaType("image/png");
        assertThat(send("image/*", picture).header("Content-Type")).isEqualTo("image/png");
        assertThat(send("*/*", BinaryContent.of(octets)).header("Content-Type")).isEqualTo("application/octet-stream");
        var json = send("application/json", BinaryContent.of("[]".getBytes(UTF_8)));
        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.header("Content-Length")).isEqualTo("2");
    }

    @Test
    void jsonHasManyNames() {
        assertThat(send("application/merge-patch+json", Map.of("a", 1)).text()).isEqualTo("{\"a\":1}");
        assertThat(send("application/json; charset=utf-8", List.of()).text()).isEqualTo("[]");
    }

    @Test
    void noBodyIsSentForNull() {
        var request = send("application/json", null);
        assertThat(request.body()).isEmpty();
        assertThat(request.headers()).doesNotContainKey("Content-type");
    }

    @Test
    void nullIsSentWhereABodyIsThereInAnyCase() {
        builder.build()
                .call(Call.<Void>to("PUT", "/x")
                        .nullableBody("application/json", null)
                        .returns(204, BodyType.none())
                        .build());

        assertThat(server.requests().get(0).text()).isEqualTo("null");
        assertThat(server.requests().get(0).headers()).containsKey("Content-type");
    }

    @Test
    void whatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> send("application/xml", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> send("multipart/form-data", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> send("application/x-www-form-urlencoded", "a=b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> send("application/json", Map.of("f", BinaryContent.of(new byte[0]))))
                .isInstanceOf(IllegalArgumentException.class);
        var forged = Map.of("f", BinaryContent.of(new byte[0]).withMediaType("a/b\r\nX: y"));
        assertThatThrownBy(() -> send("multipart/form-data", forged)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    private StubServer.Request send(String mediaType, Object body) {
        var call = Call.<Void>to("POST", "/x")
                .body(mediaType, body)
                .returns(204, BodyType.none())
                .build();
        builder.build().call(call);
        return server.requests().get(server.requests().size() - 1);
    }

    private static List<Part> parts(StubServer.Request request) {
        var boundary = Pattern.compile("^multipart/form-data; boundary=([0-9a-z-]{1,70})$")
                .matcher(request.header("Content-Type"));
        assertThat(boundary.matches()).isTrue();
        // Latin-1 keeps every octet as a character
        var text = "\r\n" + new String(request.body(), ISO_8859_1);
        var pieces = text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
        assertThat(pieces[0]).isEmpty();
        assertThat(pieces[pieces.length - 1]).isEqualTo("--\r\n");
        var parts = new ArrayList<Part>();
        for (var piece : Arrays.copyOfRange(pieces, 1, pieces.length - 1)) {
            assertThat(piece).startsWith("\r\n");
            var end = piece.indexOf("\r\n\r\n");
            var headers = new LinkedHashMap<String, String>();
            for (var line : piece.substring(2, end).split("\r\n")) {
                var colon = line.indexOf(": ");
                var value = new String(line.substring(colon + 2).getBytes(ISO_8859_1), UTF_8);
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), value);
            }
            parts.add(new Part(headers, piece.substring(end + 4).getBytes(ISO_8859_1)));
        }
        return parts;
    }
}
