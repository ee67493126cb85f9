package dev.dovetail.reference.resource;

import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.Target;
import dev.dovetail.reference.api.model.DataColorThemeRequest;
import dev.dovetail.reference.api.model.Insight;
import dev.dovetail.reference.api.model.InsightRequest;
import dev.dovetail.reference.api.model.InsightsCreateParameters;
import dev.dovetail.reference.api.model.InsightsListParameters;
import dev.dovetail.reference.api.model.PatchedUserInterview;
import dev.dovetail.reference.api.model.UserInterviewRequest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Interviews, themes, members, insights, groups and the operations without a body. */
class SmallResourcesTest {

    private static final Target TARGET = Target.start();
    private static final InsightsCreateParameters NO_PARAMETERS =
            InsightsCreateParameters.builder().build();

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    @Test
    void takesAnInterviewAsAFormAndNeverGivesTheAudioBack() {
        var interviews = TARGET.client().userInterviews();
        var created = interviews.create(
                PROJECT,
                UserInterviewRequest.builder()
                        .audio(URI.create("https://example.com/ada.mp3"))
                        .intervieweeEmails(List.of("ada@example.com", "Bob <bob@example.com>"))
                        .summary("First impressions")
                        .build());
        assertThat(created.intervieweeEmails()).containsExactly("ada@example.com", "Bob <bob@example.com>");
        assertThat(created.transcript()).isNotBlank();
        var text =
                TARGET.get("/user_interviews/" + created.id() + "/").with(200).text();
        assertThat(text).contains("First impressions").doesNotContain("audio");
        var changed = interviews.partialUpdate(
                PROJECT,
                created.id(),
                PatchedUserInterview.builder().summary("Second").build());
        assertThat(changed).isEqualTo(created.toBuilder().summary("Second").build());
    }

    @Test
    void takesAnInterviewAsJson() {
        TARGET.post("/user_interviews/", "{\"audio\": \"https://example.com/\"}")
                .with(201);
        TARGET.post(
                        "/user_interviews/",
                        "{\"audio\": \"https://example.com/\", \"interviewee_emails\": [\"a@b.c\", \"x\"]}")
                .error(400, "validation_error", "invalid_input", "interviewee_emails__1");
        TARGET.post("/user_interviews/", "{}").error(400, "validation_error", "required", "audio");
    }

    @Test
    void changesAndRemovesAThemeOfTheProject() {
        var created = TARGET.client()
                .dataColorThemes()
                .create(PROJECT, DataColorThemeRequest.builder().name("Autumn").build());
        assertThat(created.isGlobal()).isEqualTo("false");
        assertThat(created.colors()).isNotNull().isEmpty();
        var path = "/data_color_themes/" + created.id() + "/";
        assertThat(TARGET.patch(path, "{\"colors\": [\"#000\"]}")
                        .with(200)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Autumn");
        TARGET.delete(path).with(204);
        TARGET.get(path).with(404);
        TARGET.delete(path).with(404);
    }

    @Test
    void showsGlobalThemesToEveryProjectAndChangesThemInNone() {
        var path = "/data_color_themes/1/";
        assertThat(TARGET.get(path).with(200).json().path("is_global").asText()).isEqualTo("true");
        TARGET.get("//api/environments/2" + path).with(200);
        TARGET.patch(path, "{\"name\": \"Mine\"}").error(403, "authentication_error", "permission_denied", null);
        assertThat(TARGET.delete(path).with(403).detail()).isEqualTo("Only staff users can edit global themes.");
        TARGET.get(path).with(200);
    }

    @Test
    void removesAMemberOnce() {
        var path = "/explicit_members/0192d7a4-0000-7000-8000-000000000008/";
        TARGET.delete("//api/environments/2" + path).with(404);
        assertThat(TARGET.delete(path).with(204).text()).isEmpty();
        TARGET.delete(path).error(404, "invalid_request", "not_found", null);
    }

    @Test
    void savesAnInsightOfNothingAtAll() {
        var insights = TARGET.client().insights();
        var created = insights.create(PROJECT);
        assertThat(created.shortId()).matches("[A-Za-z0-9]{8}");
        assertThat(created.name()).isNull();
        assertThat(created.lastModifiedBy()).isEqualTo(ReferenceUser.USER);
        var parameters =
                InsightsListParameters.builder().shortId(created.shortId()).build();
        assertThat(insights.list(PROJECT, parameters).results()).containsExactly(created);
        var byNobody = InsightsListParameters.builder().createdBy(99L).build();
        assertThat(insights.list(PROJECT, byNobody).results()).isEmpty();
    }

    @Test
    void putsAnInsightOnADashboardOfTheProjectOnly() {
        var created = TARGET.client()
                .insights()
                .create(
                        PROJECT,
                        NO_PARAMETERS,
                        InsightRequest.builder().dashboards(List.of(1L)).build());
        assertThat(created.dashboards()).containsExactly(1L);
        assertThat(created.dashboardTiles())
                .singleElement()
                .satisfies(tile -> assertThat(tile.dashboardId()).isEqualTo(1));
        assertThat(TARGET.post("/insights/", "{\"dashboards\": [1, 2]}")
                        .error(400, "validation_error", "invalid_input", null)
                        .detail())
                .isEqualTo("Dashboard not found");
    }

    @Test
    void leavesDeletedInsightsOutOfTheList() {
        var deleted = TARGET.client()
                .insights()
                .create(
                        PROJECT,
                        NO_PARAMETERS,
                        InsightRequest.builder().deleted(true).build());
        assertThat(TARGET.client().insights().listAll(PROJECT))
                .extracting(Insight::id)
                .doesNotContain(deleted.id());
    }

    @Test
    void findsAGroupByTypeAndKeyTogether() {
        assertThat(TARGET.get("/groups/find/?group_type_index=0&group_key=acme")
                        .with(200)
                        .text())
                .isEmpty();
        TARGET.get("/groups/find/?group_type_index=1&group_key=acme").with(404);
        TARGET.get("/groups/find/?group_type_index=0&group_key=umbrella").with(404);
        TARGET.get("/groups/find/?group_type_index=0").error(400, "validation_error", "required", "group_key");
        TARGET.get("/groups/find/?group_key=acme&group_type_index=first")
                .error(400, "validation_error", "invalid_input", "group_type_index");
    }

    @Test
    void answersWithoutABodyWhereNoneIsDocumented() {
        for (var path : List.of(
                "/sessions/values/",
                "/sessions/property_definitions/",
                "/groups/property_values/",
                "/groups/property_definitions/",
                "/exports/1/content/")) {
            var answer = TARGET.get(path).with(200);
            assertThat(answer.text()).isEmpty();
            assertThat(answer.header("Content-Type")).isEmpty();
        }
        for (var path : List.of("/session_recordings/ai/filters/", "/session_recordings/ai/regex/")) {
            assertThat(TARGET.post(path, "{\"person\": {\"properties\": {\"plan\": \"free\"}}}")
                            .with(200)
                            .text())
                    .isEmpty();
            TARGET.send(TARGET.authorized(path).POST(BodyPublishers.noBody())).with(200);
            TARGET.post(path, "{\"person\": 1}").error(400, "validation_error", "invalid_input", "person");
        }
    }
}
