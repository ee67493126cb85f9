package dev.dovetail.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.Answer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.Target;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static Target with(String fault) {
        return Target.start(ReferenceServerOptions.DEFAULTS.withFaults(
                List.of(Faults.named(fault).orElseThrow())));
    }

    @Test
    void haveNamesAndDescriptions() {
        assertThat(Faults.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Faults.all())
                .extracting(Fault::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(Faults.all())
                .extracting(Fault::description)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Z][^.]*\\."));
        assertThat(Faults.named("no-such-fault")).isEmpty();
    }

    @Test
    void changeAStatusAndNothingElse() {
        var body = "{\"target_type\": \"email\", \"target_value\": \"a\", \"frequency\": \"daily\", "
                + "\"start_date\": \"2026-01-05T08:00:00Z\"}";
        try (var target = with("subscriptions-create-answers-200")) {
            var answer = target.post("/subscriptions/", body).with(200).json();
            target.get("/subscriptions/" + answer.path("id").asText() + "/").with(200);
            target.post("/subscriptions/", "{}").with(400);
            target.post("/insights/", "{}").with(201);
        }
    }

    @Test
    void letInOnlyThoseTheyAreAbout() {
        try (var target = with("expired-tokens-are-let-in")) {
            var tokens = target.server().tokens();
            var expired = tokens.mintExpiring(Set.of(), java.time.Duration.ZERO).value();
            var revoked = tokens.mint(Set.of("*")).value();
            tokens.revoke(revoked);
            target.send("GET", "/exports/", expired, null).with(200);
            target.send("GET", "/exports/", revoked, null).with(401);
            target.send("GET", "/exports/", "unknown", null).with(401);
            target.send("GET", "/exports/", null, null).with(401);
        }
        try (var target = with("revoked-tokens-are-let-in")) {
            var tokens = target.server().tokens();
            var revoked = tokens.mint(Set.of("*")).value();
            tokens.revoke(revoked);
            target.send("GET", "/exports/", revoked, null).with(200);
            target.send("GET", "/exports/", "unknown", null).with(401);
        }
    }

    @Test
    void performInSecretWhatTheyRefuse() {
        try (var target = with("subscriptions-delete-deletes")) {
            var created = target.post(
                            "/subscriptions/",
                            "{\"target_type\": \"email\", \"target_value\": \"a\", \"frequency\": \"daily\", "
                                    + "\"start_date\": \"2026-01-05T08:00:00Z\"}")
                    .with(201);
            var path = "/subscriptions/" + id(created) + "/";
            target.delete(path).with(405);
            assertThat(target.get(path).json().path("deleted").asBoolean()).isTrue();
        }
    }

    @Test
    void rememberPerServer() {
        try (var target = with("deleted-variables-are-listed");
                var another = with("deleted-variables-are-listed")) {
            var variable = "{\"name\": \"Ghost\", \"type\": \"List\"}";
            var path = "/insight_variables/" + id(target.post("/insight_variables/", variable)) + "/";
            target.delete(path).with(204);
            target.get(path).with(404);
            assertThat(target.get("/insight_variables/").text()).contains("Ghost");
            assertThat(another.get("/insight_variables/").text()).doesNotContain("Ghost");
        }
    }

    @Test
    void standAsideForWhatTheyAreNotAbout() {
        for (var fault : Faults.all()) {
            try (var target = Target.start(ReferenceServerOptions.DEFAULTS.withFaults(List.of(fault)))) {
                target.get("/user_interviews/").with(200);
                target.get("/groups/?group_type_index=0").with(200);
                target.send("GET", "//openapi.json", null, null).with(200);
            }
        }
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }
}
