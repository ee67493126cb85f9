package dev.dovetail.reference;

import static dev.dovetail.reference.Target.OTHER;
import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProjectsTest {

    private static final Target TARGET = Target.start();
    private static final Map<String, String> CREATIONS = Map.of(
            "subscriptions",
            "{\"target_type\": \"email\", \"target_value\": \"a\", \"frequency\": \"daily\", "
                    + "\"start_date\": \"2026-01-05T08:00:00Z\"}",
            "user_interviews",
            "{\"audio\": \"https://example.com/\"}",
            "exports",
            "{\"export_format\": \"text/csv\", \"dashboard\": 1}",
            "data_color_themes",
            "{\"name\": \"Autumn\"}",
            "dataset_items",
            "{\"dataset\": \"0192d7a4-5a3e-7c41-9a0b-6f3f1c2d4e50\"}",
            "insight_variables",
            "{\"name\": \"Country\", \"type\": \"List\"}");

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    private static String in(String project, String path) {
        return "//api/environments/" + project + path;
    }

    @Test
    void keepsEveryResourceToItsProject() {
        CREATIONS.forEach((resource, body) -> {
            var created = TARGET.post(in(PROJECT, "/" + resource + "/"), body)
                    .with(201)
                    .json();
            var item = "/" + resource + "/" + created.path("id").asText() + "/";
            var before = TARGET.get(in(PROJECT, item)).with(200).text();
            TARGET.get(in(OTHER, item)).error(404, "invalid_request", "not_found", null);
            for (var method : List.of("PATCH", "DELETE")) {
                var body2 = method.equals("PATCH") ? "{}" : null;
                var answer = TARGET.send(method, in(OTHER, item), everything(), body2);
                assertThat(answer.status()).as(method + " " + item).isIn(404, 405);
            }
            assertThat(TARGET.get(in(PROJECT, item)).text()).isEqualTo(before);
            var list = TARGET.get(in(OTHER, "/" + resource + "/"));
            if (list.status() == 200) {
                assertThat(list.text()).doesNotContain("\"" + created.path("id").asText() + "\"");
                assertThat(list.json().path("count").asLong()).as(resource).isZero();
            }
        });
    }

    private static String everything() {
        return TARGET.server().tokens().mint(Set.of("*")).value();
    }

    @Test
    void keepsGroupsAndInsightsToTheirProject() {
        assertThat(TARGET.get(in(OTHER, "/groups/?group_type_index=0")).json().path("results"))
                .extracting(group -> group.path("group_key").asText())
                .containsExactly("umbrella");
        assertThat(TARGET.get(in(OTHER, "/insights/")).text()).doesNotContain("Shared insight");
    }

    @Test
    void knowsNoOtherProjects() {
        for (var project : List.of("3", "0", "x", "%20", "01")) {
            assertThat(TARGET.get(in(project, "/subscriptions/"))
                            .error(404, "invalid_request", "not_found", null)
                            .detail())
                    .isEqualTo("Project not found.");
        }
    }

    @Test
    void letsATokenOfOneProjectIntoThatOnly() {
        var token = TARGET.server()
                .tokens()
                .mint(Set.of("*"), Set.of(OTHER), Optional.empty())
                .value();
        TARGET.send("GET", in(OTHER, "/exports/"), token, null).with(200);
        TARGET.send("GET", in(PROJECT, "/exports/"), token, null)
                .error(403, "authentication_error", "permission_denied", null);
    }
}
