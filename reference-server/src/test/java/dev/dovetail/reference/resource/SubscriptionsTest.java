package dev.dovetail.reference.resource;

import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.Target;
import dev.dovetail.reference.api.model.ByweekdayEnum;
import dev.dovetail.reference.api.model.FrequencyEnum;
import dev.dovetail.reference.api.model.PatchedSubscription;
import dev.dovetail.reference.api.model.Subscription;
import dev.dovetail.reference.api.model.SubscriptionRequest;
import dev.dovetail.reference.api.model.TargetTypeEnum;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private static final Target TARGET = Target.start();
    private static final String REQUIRED =
            "\"target_type\": \"email\", \"target_value\": \"a@example.com\", \"frequency\": \"weekly\"";

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    private static Subscription create(String title) {
        return TARGET.client()
                .subscriptions()
                .create(
                        PROJECT,
                        SubscriptionRequest.builder()
                                .dashboard(1L)
                                .targetType(TargetTypeEnum.EMAIL)
                                .targetValue("team@example.com")
                                .frequency(FrequencyEnum.WEEKLY)
                                .byweekday(List.of(ByweekdayEnum.MONDAY))
                                .startDate(OffsetDateTime.parse("2026-01-05T08:00:00Z"))
                                .title(title)
                                .inviteMessage("Welcome")
                                .build());
    }

    @Test
    void storesWhatWasSentAndSetsTheRest() {
        var created = create("Figures");
        assertThat(created.dashboard()).isEqualTo(1);
        assertThat(created.title()).isEqualTo("Figures");
        assertThat(created.interval()).isEqualTo(1);
        assertThat(created.deleted()).isFalse();
        assertThat(created.createdBy()).isEqualTo(ReferenceUser.USER);
        assertThat(created.summary()).isEqualTo("sent every week on Monday");
        assertThat(created.nextDeliveryDate()).isAfterOrEqualTo(created.createdAt());
        assertThat(created.inviteMessage()).as("used once and not kept").isNull();
        assertThat(TARGET.client().subscriptions().retrieve(PROJECT, created.id()))
                .isEqualTo(created);
    }

    @Test
    void changesWhatWasSentAndNothingElse() {
        var before = create("Figures");
        var after = TARGET.client()
                .subscriptions()
                .partialUpdate(
                        PROJECT,
                        before.id(),
                        PatchedSubscription.builder()
                                .frequency(FrequencyEnum.MONTHLY)
                                .build());
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("frequency", "summary", "nextDeliveryDate")
                .isEqualTo(before);
        assertThat(after.frequency()).isEqualTo(FrequencyEnum.MONTHLY);
    }

    @Test
    void tellsNullFromNothing() {
        var before = create("Figures");
        var path = "/subscriptions/" + before.id() + "/";
        assertThat(TARGET.patch(path, "{}").with(200).json().path("title").asText())
                .isEqualTo("Figures");
        var cleared = TARGET.patch(path, "{\"title\": null, \"byweekday\": null}")
                .with(200)
                .json();
        assertThat(cleared.path("title").isTextual()).isFalse();
        assertThat(cleared.path("byweekday").isArray()).isFalse();
        assertThat(cleared.path("dashboard").asLong()).isEqualTo(1);
    }

    @Test
    void hidesWhatIsMarkedAsDeletedFromTheListOnly() {
        var subscriptions = TARGET.client().subscriptions();
        var id = create("Gone soon").id();
        assertThat(subscriptions.listAll(PROJECT)).extracting(Subscription::id).contains(id);
        var mark = PatchedSubscription.builder().deleted(true).build();
        assertThat(subscriptions.partialUpdate(PROJECT, id, mark).deleted()).isTrue();
        assertThat(subscriptions.listAll(PROJECT)).extracting(Subscription::id).doesNotContain(id);
        assertThat(subscriptions.retrieve(PROJECT, id).deleted()).isTrue();
        subscriptions.partialUpdate(
                PROJECT, id, PatchedSubscription.builder().deleted(false).build());
        assertThat(subscriptions.listAll(PROJECT)).extracting(Subscription::id).contains(id);
    }

    @Test
    void refusesToDeleteAndChangesNothing() {
        var before = create("Stays");
        var answer = TARGET.delete("/subscriptions/" + before.id() + "/").with(405);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("Allow")).contains("GET", "PATCH").doesNotContain("DELETE");
        assertThat(TARGET.client().subscriptions().retrieve(PROJECT, before.id()))
                .isEqualTo(before);
        TARGET.delete("/subscriptions/999999/").with(405);
    }

    @Test
    void refusesWhatBelongsToAnotherProject() {
        var other = TARGET.client().insights().create(Target.OTHER).id();
        var body = "{" + REQUIRED + ", \"start_date\": \"2026-01-05T08:00:00Z\", ";
        assertThat(TARGET.post("/subscriptions/", body + "\"dashboard\": 2}")
                        .error(400, "validation_error", "invalid_input", "dashboard")
                        .detail())
                .isEqualTo("This dashboard does not belong to your team.");
        assertThat(TARGET.post("/subscriptions/", body + "\"insight\": " + other + "}")
                        .error(400, "validation_error", "invalid_input", "insight")
                        .detail())
                .isEqualTo("This insight does not belong to your team.");
        var id = create("Kept").id();
        TARGET.patch("/subscriptions/" + id + "/", "{\"dashboard\": 2, \"title\": \"Other\"}")
                .with(400);
        assertThat(TARGET.client().subscriptions().retrieve(PROJECT, id).title())
                .isEqualTo("Kept");
    }

    @Test
    void takesATimeWithoutOffsetForUtcAndAnswersInUtc() {
        var local = TARGET.post("/subscriptions/", "{" + REQUIRED + ", \"start_date\": \"2026-01-05T08:00:00\"}");
        assertThat(local.with(201).json().path("start_date").asText()).isEqualTo("2026-01-05T08:00:00Z");
        var zoned = TARGET.post("/subscriptions/", "{" + REQUIRED + ", \"start_date\": \"2026-01-05T08:00:00+02:00\"}");
        assertThat(zoned.with(201).json().path("start_date").asText()).isEqualTo("2026-01-05T06:00:00Z");
    }

    @Test
    void ignoresMembersThatAreNotItsOwnToSet() {
        var answer = TARGET.post(
                        "/subscriptions/",
                        "{" + REQUIRED + ", \"start_date\": \"2026-01-05T08:00:00Z\", \"id\": 77, \"summary\": \"x\", "
                                + "\"created_by\": null, \"unheard_of\": []}")
                .with(201)
                .json();
        assertThat(answer.path("id").asLong()).isNotEqualTo(77);
        assertThat(answer.path("summary").asText()).isEqualTo("sent every week");
        assertThat(answer.path("created_by").path("id").asLong()).isEqualTo(1);
        assertThat(answer.has("unheard_of")).isFalse();
    }
}
