package dev.dovetail.reference.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.Answer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.Target;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ControlTest {

    private static final Target TARGET = Target.start(ReferenceServerOptions.DEFAULTS.withControl(true));

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    private static HttpRequest.Builder order(String query) {
        return TARGET.request("//_dovetail/tokens" + query)
                .header(
                        "Authorization",
                        "Bearer " + TARGET.server().controlKey().orElseThrow());
    }

    private static Answer mint(String query) {
        return TARGET.send(order(query).POST(BodyPublishers.noBody())).with(201);
    }

    private static int list(String token) {
        return TARGET.send("GET", "/exports/", token.strip(), null).status();
    }

    @Test
    void mintsATokenForAnyScopes() {
        var answer = mint("?scopes=export:read,insight:write");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text()).startsWith("phx_").endsWith("\n");
        assertThat(list(answer.text())).isEqualTo(200);
        assertThat(list(mint("?scopes=insight:read").text())).isEqualTo(403);
        assertThat(list(mint("?scopes=").text())).isEqualTo(403);
        assertThat(list(mint("?scopes=%2A").text())).isEqualTo(200);
    }

    @Test
    void readsTheOrderFromAFormToo() {
        var form = order("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("scopes=insight%3Aread%20export%3Aread&project=2"));
        var token = TARGET.send(form).with(201).text().strip();
        assertThat(TARGET.send("GET", "//api/environments/2/exports/", token, null)
                        .status())
                .isEqualTo(200);
        assertThat(list(token)).isEqualTo(403);
    }

    @Test
    void mintsATokenThatHasExpired() {
        assertThat(list(mint("?scopes=export:read&expires_in=0").text())).isEqualTo(401);
        assertThat(list(mint("?scopes=export:read&expires_in=3600").text())).isEqualTo(200);
    }

    @Test
    void revokesAToken() {
        var token = mint("?scopes=export:read").text().strip();
        var revocation = TARGET.request("//_dovetail/tokens/" + token)
                .header(
                        "Authorization",
                        "Bearer " + TARGET.server().controlKey().orElseThrow());
        TARGET.send(revocation.DELETE()).with(204);
        assertThat(list(token)).isEqualTo(401);
        TARGET.send(revocation.DELETE()).with(404);
    }

    @Test
    void refusesWhatIsNoScope() {
        TARGET.send(order("?scopes=exports").POST(BodyPublishers.noBody())).with(400);
    }

    @Test
    void wantsItsKey() {
        for (var key : new String[] {"", "Bearer ", "Bearer wrong"}) {
            TARGET.send(TARGET.request("//_dovetail/tokens?scopes=%2A")
                            .header("Authorization", key)
                            .POST(BodyPublishers.noBody()))
                    .with(401);
        }
        TARGET.send(TARGET.authorized("//_dovetail/tokens?scopes=%2A").POST(BodyPublishers.noBody()))
                .with(401);
    }

    @Test
    void isNotThereUnlessSwitchedOn() {
        try (var plain = Target.start()) {
            assertThat(plain.server().controlKey()).isEmpty();
            plain.send(plain.authorized("//_dovetail/tokens?scopes=%2A").POST(BodyPublishers.noBody()))
                    .with(404);
        }
    }
}
