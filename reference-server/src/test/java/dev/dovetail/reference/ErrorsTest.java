package dev.dovetail.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    private static final int LIMIT = 1000;
    private static final Target TARGET = Target.start(ReferenceServerOptions.DEFAULTS.withMaxBodyBytes(LIMIT));

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    @Test
    void saysWhichMemberIsMissing() {
        assertThat(TARGET.post("/data_color_themes/", "{}")
                        .error(400, "validation_error", "required", "name")
                        .detail())
                .isEqualTo("This field is required.");
        TARGET.post("/subscriptions/", "{\"target_type\": \"email\"}")
                .error(400, "validation_error", "required", "target_value");
    }

    @Test
    void saysWhichMemberHasTheWrongTypeOrValue() {
        TARGET.post("/data_color_themes/", "{\"name\": 1}").error(400, "validation_error", "invalid_input", "name");
        TARGET.post("/data_color_themes/", "{\"name\": null}").error(400, "validation_error", "null", "name");
        TARGET.post("/data_color_themes/", "{\"name\": \"" + "x".repeat(101) + "\"}")
                .error(400, "validation_error", "max_length", "name");
        TARGET.post("/insights/", "{\"order\": 2147483648}").error(400, "validation_error", "invalid_input", "order");
        TARGET.post("/insights/", "{\"query\": \"SELECT\"}").error(400, "validation_error", "invalid_input", "query");
        TARGET.post("/insights/", "{\"dashboards\": [1, \"x\"]}")
                .error(400, "validation_error", "invalid_input", "dashboards__1");
        TARGET.patch("/subscriptions/1/", "{\"frequency\": \"hourly\"}")
                .error(400, "validation_error", "invalid_choice", "frequency");
    }

    @Test
    void refusesWhatIsNotJson() {
        for (var body : List.of("{", "", "{\"name\": \"a\"} x", "not json", "\"text", "{\"name\": \"\u0000\"}")) {
            var answer = TARGET.send(TARGET.authorized("/data_color_themes/")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().path("code").asText()).isIn("parse_error", "required");
        }
        TARGET.post("/data_color_themes/", "[]").with(400);
        TARGET.post("/data_color_themes/", "null").with(400);
    }

    @Test
    void refusesAnotherMediaType() {
        var answer = TARGET.send(TARGET.authorized("/data_color_themes/")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("name=x")));
        answer.error(415, "invalid_request", "unsupported_media_type", null);
        TARGET.send(TARGET.authorized("/exports/").header("Accept", "text/csv").GET())
                .error(406, "invalid_request", "not_acceptable", null);
    }

    @Test
    void refusesABodyOverTheLimitHoweverItIsAnnounced() {
        var body = "{\"name\": \"" + "x".repeat(LIMIT) + "\"}";
        TARGET.post("/data_color_themes/", body).error(413, "invalid_request", "request_too_large", null);
        var chunked = TARGET.authorized("/data_color_themes/")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArrays(List.of(body.getBytes())));
        TARGET.send(chunked).error(413, "invalid_request", "request_too_large", null);
    }

    @Test
    void findsNothingUnderAnIdThatIsNone() {
        for (var path : List.of(
                "/subscriptions/999999/",
                "/subscriptions/x/",
                "/subscriptions/99999999999999999999/",
                "/subscriptions/1.0/",
                "/user_interviews/1/",
                "/dataset_items/0192d7a4-5a3e-7c41-9a0b-6f3f1c2d4e50/",
                "/insight_variables/%F0%9F%98%80/",
                "/exports/-1/")) {
            assertThat(TARGET.get(path)
                            .error(404, "invalid_request", "not_found", null)
                            .detail())
                    .as(path)
                    .isEqualTo("Not found.");
        }
    }

    @Test
    void findsNothingUnderAnUnknownPathAndListsTheMethodsOfAKnownOne() {
        TARGET.get("/nothing/").error(404, "invalid_request", "not_found", null);
        TARGET.get("/subscriptions").error(404, "invalid_request", "not_found", null);
        var answer = TARGET.send("PUT", "/subscriptions/1/", null, "{}")
                .error(405, "invalid_request", "method_not_allowed", null);
        assertThat(answer.detail()).isEqualTo("Method \"PUT\" not allowed.");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, PATCH, OPTIONS");
    }

    @Test
    void keepsTextOfEveryScript() {
        var name = "Zoë 😀 日本 \\\" \u202e";
        var created = TARGET.post("/data_color_themes/", "{\"name\": \"Zoë 😀 日本 \\\\\\\" \u202e\"}")
                .with(201)
                .json();
        assertThat(created.path("name").asText()).isEqualTo(name);
        assertThat(TARGET.get("/data_color_themes/" + created.path("id").asText() + "/")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo(name);
    }
}
