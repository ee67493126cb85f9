package dev.dovetail.reference.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.runtime.server.Headers;
import dev.dovetail.runtime.server.ServerRequest;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestAddressTest {

    private static RequestAddress address(String host, String query) {
        return RequestAddress.of(new ServerRequest(
                "GET", "/a/b%20c/", query, Headers.of(Map.of("Host", List.of(host))), InputStream.nullInputStream()));
    }

    @Test
    void replacesAParameterAndKeepsTheOthers() {
        var address = address("example.com:81", "x=1&limit=2&y=%20&limit=3");
        assertThat(address.with("limit", "a b&c").toUri())
                .hasToString("http://example.com:81/a/b%20c/?x=1&y=%20&limit=a%20b%26c");
        assertThat(address.withoutParameter("x")
                        .withoutParameter("y")
                        .withoutParameter("limit")
                        .toUri())
                .hasToString("http://example.com:81/a/b%20c/");
    }

    @Test
    void isNotMisledByAHostThatIsNone() {
        assertThat(address("evil\" onload=", null).toUri()).hasToString("http://localhost/a/b%20c/");
        assertThat(address("user@host", null).toUri()).hasToString("http://localhost/a/b%20c/");
        assertThat(address("[::1]:80", null).toUri()).hasToString("http://[::1]:80/a/b%20c/");
    }

    @Test
    void dropsAQueryThatIsNoneOnTheWire() {
        assertThat(address("h", "a=\u00e9").toUri()).hasToString("http://h/a/b%20c/");
    }
}
