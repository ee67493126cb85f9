package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runtime expressions of callbacks (OpenAPI, Runtime Expressions). */
class CallbackUrlTest {

    @Test
    void takesPartsOfTheRequest() {
        var url = CallbackUrl.of(
                "{$request.query.base}/{$request.path.id}?m={$method}&t={$request.header.X-Token}&b={$request.body#/a/0/b}");

        assertThat(url.query("base", "https://example.com/x")
                        .path("id", 7)
                        .method("POST")
                        .header("x-TOKEN", "abc")
                        .body(Map.of("a", List.of(Map.of("b", true))))
                        .resolve())
                .isEqualTo(URI.create("https://example.com/x/7?m=POST&t=abc&b=true"));
    }

    @Test
    void takesPartsOfTheAnswer() {
        var url = CallbackUrl.of("http://example.com/{$statusCode}/{$response.body#/id}/{$response.header.etag}");

        assertThat(url.statusCode(201)
                        .responseBody(Map.of("id", "a"))
                        .responseHeader("ETag", "v1")
                        .resolve())
                .isEqualTo(URI.create("http://example.com/201/a/v1"));
    }

    @Test
    void anExpressionWithoutBracesIsTheWhole() {
        assertThat(CallbackUrl.of("$request.body#/url")
                        .body(Map.of("url", "https://example.com/$1"))
                        .resolve())
                .isEqualTo(URI.create("https://example.com/$1"));
        assertThat(CallbackUrl.of("{$url}").url(URI.create("http://a/b")).resolve())
                .isEqualTo(URI.create("http://a/b"));
    }

    @Test
    void aValueInsideStaysInItsPart() {
        assertThat(CallbackUrl.of("http://example.com/?id={$request.body#/id}")
                        .body(Map.of("id", "1&admin=true#x"))
                        .resolve())
                .isEqualTo(URI.create("http://example.com/?id=1%26admin%3Dtrue%23x"));
    }

    @Test
    void eachMethodGivesAnother() {
        var url = CallbackUrl.of("http://example.com/{$request.query.a}");
        url.query("a", "b");

        assertThatThrownBy(url::resolve).hasMessage("there is no value for {$request.query.a}");
        assertThatThrownBy(() -> url.query("a", null).resolve()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoUrlOfHttp() {
        var url = CallbackUrl.of("{$request.body#/url}");
        for (var given : List.of("file:///etc/passwd", "relative", "http://", "ftp://example.com", "secret words")) {
            assertThatThrownBy(() -> url.body(Map.of("url", given)).resolve())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no absolute URL of http or https")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> url.body(Map.of("url", List.of())).resolve()).hasMessageContaining("no value");
    }
}
