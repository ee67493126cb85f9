package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** URLs of servers as documents have them. */
class ServerUrlTest {

    @Test
    void variablesGetTheirValuesOnce() {
        assertThat(ServerUrl.expand("https://{a}.x:{b}/{c}/{a", Map.of("a", "{b}", "b", "80", "d", "e")))
                .isEqualTo("https://{b}.x:80/{c}/{a");
    }

    @Test
    void isRelativeToTheDocument() {
        var server = ServerUrl.of("../v2/");

        assertThat(server.at("https://example.com/docs/openapi.json").url()).isEqualTo("https://example.com/v2/");
        assertThat(ServerUrl.of("https://a/b").at("https://c/d").url()).isEqualTo("https://a/b");
        assertThatThrownBy(() -> server.at("a b")).hasMessage("not a URL: Illegal character in path at 1");
    }

    @Test
    void clientsTakeAbsoluteOnes() {
        var client = new TestClient.Builder()
                .server(ServerUrl.of("https://example.com/v2/"))
                .build();

        assertThat(client.baseUri()).hasToString("https://example.com/v2");
        assertThatThrownBy(() -> new TestClient.Builder().server(ServerUrl.of("/v2")))
                .hasMessageContaining("must be absolute");
    }
}
