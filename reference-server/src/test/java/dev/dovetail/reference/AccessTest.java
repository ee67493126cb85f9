package dev.dovetail.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final AdjustableClock CLOCK = new AdjustableClock("2026-01-01T00:00:00Z");
    private static final Target TARGET = Target.start(
            ReferenceServerOptions.DEFAULTS.withClock(CLOCK).accepting("phx_known", Set.of("export:read")));

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    private static String token(String... scopes) {
        return TARGET.server().tokens().mint(Set.of(scopes)).value();
    }

    private static Answer list(String token) {
        return TARGET.send("GET", "/exports/", token, null);
    }

    @Test
    void asksForCredentials() {
        var answer = list(null).error(401, "authentication_error", "not_authenticated", null);
        assertThat(answer.detail()).isEqualTo("Authentication credentials were not provided.");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void refusesWhatItCannotReadOrDoesNotKnow() {
        for (var header : List.of("Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "phx_known", "Bearer a b", "")) {
            TARGET.send(TARGET.request("/exports/")
                            .header("Authorization", header)
                            .GET())
                    .error(401, "authentication_error", "not_authenticated", null);
        }
        assertThat(list("phx_never_issued")
                        .error(401, "authentication_error", "authentication_failed", null)
                        .detail())
                .isEqualTo("Personal API key found in request Authorization header is invalid.");
        TARGET.send(TARGET.request("/exports/")
                        .header("Authorization", "bearer phx_known")
                        .GET())
                .with(200);
    }

    @Test
    void refusesATokenThatExpiredOrWasRevoked() {
        var tokens = TARGET.server().tokens();
        var expiring = tokens.mintExpiring(Set.of("*"), Duration.ofSeconds(10)).value();
        list(expiring).with(200);
        CLOCK.forward(Duration.ofSeconds(10));
        list(expiring).error(401, "authentication_error", "authentication_failed", null);
        var revoked = token("*");
        list(revoked).with(200);
        tokens.revoke(revoked);
        list(revoked).error(401, "authentication_error", "authentication_failed", null);
    }

    @Test
    void wantsTheScopeOfTheOperation() {
        list(token("export:read")).with(200);
        list(token("export:write")).with(200);
        list(token("*")).with(200);
        for (var scopes : List.of(new String[] {}, new String[] {"exports:read"}, new String[] {"insight:write"})) {
            assertThat(list(token(scopes))
                            .error(403, "authentication_error", "permission_denied", null)
                            .detail())
                    .isEqualTo("API key missing required scope 'export:read'");
        }
        TARGET.send("POST", "/exports/", token("export:read"), "{\"export_format\": \"text/csv\", \"dashboard\": 1}")
                .error(403, "authentication_error", "permission_denied", null);
        TARGET.send("GET", "/sessions/values/", token(), null).with(200);
    }

    @Test
    void tellsNothingOfWhatExistsWithoutTheScope() {
        var token = token("insight:read");
        var there = TARGET.send("GET", "/exports/1/", token, null).with(403);
        var nothing = TARGET.send("GET", "/exports/999/", token, null).with(403);
        assertThat(nothing.text()).isEqualTo(there.text());
        var elsewhere = TARGET.send("GET", "//api/environments/77/exports/1/", token, null)
                .with(403);
        assertThat(elsewhere.text()).isEqualTo(there.text());
    }
}
