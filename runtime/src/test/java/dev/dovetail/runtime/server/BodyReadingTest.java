package dev.dovetail.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReadingTest {

    private static final String FORM = "multipart/form-data; boundary=\"x y\"";

    private final Router router = new Api().router();

    @Test
    void readsJson() {
        var response = post("application/json; charset=utf-8", "{\"title\":\"t\",\"size\":3,\"extra\":{\"a\":1.50}}");

        assertThat(response.status()).isEqualTo(201);
        assertThat(Api.text(response)).isEqualTo("{\"title\":\"t\",\"size\":3,\"extra\":{\"a\":1.50}}");
    }

    @Test
    void readsUrlEncodedForms() {
        var response = post("application/x-www-form-urlencoded", "title=a+b%26&size=3&public=true&tags=x&tags=y");

        assertThat(Api.text(response))
                .isEqualTo("{\"title\":\"a b&\",\"size\":3,\"public\":true,\"tags\":[\"x\",\"y\"]}");
    }

    @Test
    void readsOneOccurrenceAsAListWhereTheMemberIsOne() {
        assertThat(Api.text(post("application/x-www-form-urlencoded", "title=t&tags=x")))
                .contains("\"tags\":[\"x\"]");
        assertThat(Api.text(post(FORM, part("title", "t") + part("tags", "x") + END)))
                .contains("\"tags\":[\"x\"]");
    }

    @Test
    void readsMultipartForms() {
        var response = post(
                FORM,
                "preamble\r\n" + part("title", "\r\nt\r\n") + part("size", "3") + part("tags", "x") + part("tags", "y")
                        + "--x y  \r\ncontent-disposition: form-data; name=extra\r\nContent-Type: application/json\r\n\r\n[1,{}]\r\n"
                        + END
                        + "epilogue");

        assertThat(Api.text(response))
                .isEqualTo("{\"title\":\"\\r\\nt\\r\\n\",\"size\":3,\"tags\":[\"x\",\"y\"],\"extra\":[1,{}]}");
    }

    @Test
    void readsFiles() {
        var response = post(
                FORM,
                part("title", "t")
                        + "--x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\a\\\".wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\n\r\n--x\0\u00ff\r\n"
                        + END);

        assertThat(Api.text(response))
                .contains("\"octets\":7", "\"name\":\"C:\\\\a\\\".wav\"", "\"type\":\"audio/wav\"");
    }

    @Test
    void readsEmptyParts() {
        var file = "--x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n\r\n";

        assertThat(Api.text(post(FORM, part("title", "") + file + END))).contains("\"title\":\"\"", "\"octets\":0");
    }

    @Test
    void tellsTextFromFiles() {
        assertThat(violation(post(FORM, part("title", "t") + part("file", "text") + END)))
                .isEqualTo("body file: expected a file, got \"text\"");
        assertThat(violation(post(
                        FORM,
                        "--x y\r\nContent-Disposition: form-data; name=\"title\"; filename=\"f\"\r\n\r\nt\r\n" + END)))
                .isEqualTo("body title: expected a string, got a file");
        assertThat(violation(post("application/json", "{\"title\":\"t\",\"file\":\"text\"}")))
                .isEqualTo("body file: expected a file, got \"text\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/x-www-form-urlencoded | size=3               | body title: is required
            application/x-www-form-urlencoded | title=t&size=x       | body size: expected an integer (int32), got "x"
            application/x-www-form-urlencoded | title=t&public=1     | body public: expected a boolean, got "1"
            application/json | {"title":"t","size":"3"}              | body size: expected an integer (int32), got "3"
            application/json | {"title":"t","size":-1}               | body size: must be at least 0
            application/json | {"title":"123456789012345678901"}     | body title: must have at most 20 characters
            application/json | {"title":"123456789012345678901","size":-1} | body title: must have at most 20 characters; body size: must be at least 0
            application/json | null                                  | body: must not be null
            """)
    void namesWhatIsWrong(String contentType, String body, String detail) {
        var response = post(contentType, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(violation(response)).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--x y",
                "--x y\r\n",
                "--x y\r\n\r\n\r\n--x y--",
                "--x y\r\nContent-Disposition: form-data\r\n\r\nt\r\n--x y--",
                "--x y\r\nContent-Disposition: attachment; name=title\r\n\r\nt\r\n--x y--",
                "--x y\r\nContent-Disposition: form-data; name=title\r\n\r\nt\r\n",
                "--x y\r\nContent-Disposition: form-data; name=title\r\n\r\nt\r\n--x y",
                "--x yz\r\nContent-Disposition: form-data; name=title\r\n\r\nt\r\n--x y--",
                "--x y\r\nno colon\r\n\r\nt\r\n--x y--"
            })
    void refusesFormsThatAreNone(String body) {
        assertThat(post(FORM, body).status()).isEqualTo(400);
    }

    @Test
    void refusesFormsOfCountlessParts() {
        assertThat(Api.text(post(FORM, part("title", "").repeat(1_001) + END))).contains("more than 1000 parts");
    }

    @Test
    void refusesAFormWithoutBoundary() {
        assertThat(Api.text(post("multipart/form-data", part("title", "t") + END)))
                .contains("no boundary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonx", "nonsense", "application/json, text/plain", "*/*"})
    void refusesOtherMediaTypes(String contentType) {
        assertThat(post(contentType, "{\"title\":\"t\"}").status()).isEqualTo(415);
    }

    @Test
    void refusesABodyWithoutAMediaType() {
        assertThat(post(null, "{\"title\":\"t\"}").status()).isEqualTo(415);
    }

    @Test
    void refusesCodedBodies() {
        var headers = Map.of("Authorization", "writer", "Content-Type", "application/json", "Content-Encoding", "gzip");

        assertThat(router.route(Api.request("POST", "/notes/", headers, "{}")).status())
                .isEqualTo(415);
    }

    @Test
    void missesABody() {
        assertThat(violation(post("application/json", ""))).isEqualTo("body: a body is required");
        assertThat(violation(post(null, ""))).isEqualTo("body: a body is required");
    }

    @Test
    void doesWithoutAnOptionalBody() {
        assertThat(Api.text(router.route(Api.request("PUT", "/maybe", Map.of(), ""))))
                .isEqualTo("nothing");
        var json = Map.of("Content-Type", "application/json");
        assertThat(Api.text(router.route(Api.request("PUT", "/maybe", json, ""))))
                .isEqualTo("nothing");
        assertThat(Api.text(router.route(Api.request("PUT", "/maybe", json, "{\"title\":\"t\"}"))))
                .isEqualTo("t");
    }

    @Test
    void stopsReadingWhatIsTooLong() {
        var octets = Map.of("Content-Type", "application/octet-stream");
        var most = (int) Api.MAX_BODY_BYTES;

        assertThat(Api.text(router.route(Api.request("PUT", "/raw", octets, "x".repeat(most)))))
                .isEqualTo("100000");
        assertThat(router.route(Api.request("PUT", "/raw", octets, "x".repeat(most + 1)))
                        .status())
                .isEqualTo(413);
        assertThat(post("application/json", "\"" + "x".repeat(most) + "\"").status())
                .isEqualTo(413);
        assertThat(post(FORM, part("title", "x".repeat(most)) + END).status()).isEqualTo(413);
    }

    @Test
    void refusesAnAnnouncedLengthAtOnce() {
        var headers =
                Map.of("Authorization", "writer", "Content-Type", "application/json", "Content-Length", "9999999999");

        assertThat(router.route(Api.request("POST", "/notes/", headers, "{\"title\":\"t\"}"))
                        .status())
                .isEqualTo(413);
    }

    private static final String END = "--x y--\r\n";

    private static String part(String name, String value) {
        return "--x y\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private ServerResponse post(String contentType, String body) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "writer");
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
        return router.route(Api.request("POST", "/notes/", headers, body));
    }

    private static String violation(ServerResponse response) {
        var text = Api.text(response);
        var start = text.indexOf("\"detail\":\"") + 10;
        return text.substring(start, text.indexOf("\",\"violations\"", start)).replace("\\\"", "\"");
    }
}
