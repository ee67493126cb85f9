package dev.dovetail.reference.resource;

import static dev.dovetail.reference.Target.OTHER;
import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.reference.Target;
import dev.dovetail.reference.api.model.SharingConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InsightsSharingTest {

    private static final Target TARGET = Target.start();

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    private static long insight() {
        return TARGET.client().insights().create(PROJECT).id();
    }

    private static long activePasswords(SharingConfiguration configuration) throws Exception {
        var count = 0L;
        for (var password : new JsonMapper().readTree(configuration.sharePasswords())) {
            count += password.path("is_active").asBoolean() ? 1 : 0;
        }
        return count;
    }

    @Test
    void hasAConfigurationForAnInsightThatWasNeverShared() {
        var id = insight();
        var configuration = TARGET.client().insightsSharing().list(PROJECT, id);
        assertThat(configuration.enabled()).isFalse();
        assertThat(configuration.accessToken()).isNull();
        assertThat(configuration.sharePasswords()).isEqualTo("[]");
        assertThat(TARGET.client().insightsSharing().list(PROJECT, id)).isEqualTo(configuration);
    }

    @Test
    void addsAPasswordAndRemembersIt() throws Exception {
        var id = insight();
        var answer = TARGET.post("/insights/" + id + "/sharing/passwords/", "{\"enabled\": true}")
                .with(200)
                .json();
        assertThat(answer.path("enabled").asBoolean()).isTrue();
        assertThat(answer.path("password_required").asBoolean()).isTrue();
        var configuration = TARGET.client().insightsSharing().list(PROJECT, id);
        assertThat(activePasswords(configuration)).isEqualTo(1);
        assertThat(configuration.accessToken()).isNotBlank();
        TARGET.post("/insights/" + id + "/sharing/passwords/", null).with(200);
        assertThat(activePasswords(TARGET.client().insightsSharing().list(PROJECT, id)))
                .isEqualTo(2);
    }

    @Test
    void takesAPasswordAwayOnce() throws Exception {
        var before = activePasswords(TARGET.client().insightsSharing().list(PROJECT, 1));
        TARGET.delete("/insights/1/sharing/passwords/3/").with(204);
        assertThat(activePasswords(TARGET.client().insightsSharing().list(PROJECT, 1)))
                .isEqualTo(before - 1);
        assertThat(TARGET.delete("/insights/1/sharing/passwords/3/").with(404).detail())
                .isEqualTo("Password not found");
        TARGET.delete("/insights/1/sharing/passwords/none/").with(404);
        TARGET.delete("/insights/" + insight() + "/sharing/passwords/4/").with(404);
    }

    @Test
    void givesANewLinkAndIgnoresTheBody() {
        var sharing = TARGET.client().insightsSharing();
        var id = insight();
        var first = sharing.refreshCreate(PROJECT, id, null);
        var second = TARGET.post("/insights/" + id + "/sharing/refresh/", "{\"enabled\": true}")
                .with(200)
                .json();
        assertThat(first.accessToken()).isNotBlank();
        assertThat(second.path("access_token").asText()).isNotBlank().isNotEqualTo(first.accessToken());
        assertThat(second.path("enabled").asBoolean()).isFalse();
        assertThat(sharing.list(PROJECT, id).accessToken())
                .isEqualTo(second.path("access_token").asText());
    }

    @Test
    void knowsNoInsightOfAnotherProject() {
        var other = TARGET.client().insights().create(OTHER).id();
        for (var path : new String[] {"", "passwords/", "refresh/"}) {
            var answer = TARGET.send(
                    path.isEmpty() ? "GET" : "POST",
                    "/insights/" + other + "/sharing/" + path,
                    TARGET.server().tokens().mint(java.util.Set.of("*")).value(),
                    null);
            assertThat(answer.error(404, "invalid_request", "not_found", null).detail())
                    .isEqualTo("Insight not found.");
        }
    }
}
