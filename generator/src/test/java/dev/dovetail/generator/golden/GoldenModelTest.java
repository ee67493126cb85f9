package dev.dovetail.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dovetail.golden.model.ByweekdayEnum;
import dev.dovetail.golden.model.FrequencyEnum;
import dev.dovetail.golden.model.PatchedSubscription;
import dev.dovetail.golden.model.Subscription;
import dev.dovetail.golden.model.SubscriptionRequest;
import dev.dovetail.golden.model.SubscriptionsListParameters;
import dev.dovetail.golden.model.TargetTypeEnum;
import dev.dovetail.golden.model.UserBasic;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.json.JsonReadException;
import dev.dovetail.runtime.model.MissingMembersException;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.model.Validation;
import dev.dovetail.runtime.model.Violation;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What emitted models do, on the ones of the environments document. */
class GoldenModelTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-05T08:00:00Z");

    private final JsonCodec lenient = JsonCodec.lenient();
    private final JsonCodec strict = JsonCodec.strict();

    @Test
    void whatWasWrittenIsReadAgain() {
        var subscription = subscription();

        assertThat(read(lenient, write(subscription), Subscription.class)).isEqualTo(subscription);
        assertThat(read(strict, write(subscription), Subscription.class)).isEqualTo(subscription);
        assertThat(subscription.toBuilder().build()).isEqualTo(subscription);
    }

    @Test
    void membersHaveTheirWireNamesInTheOrderOfTheDocument() {
        assertThat(write(request().title("Weekly").build()))
                .isEqualTo("{\"target_type\":\"email\",\"target_value\":\"team@example.com\",\"frequency\":\"weekly\","
                        + "\"start_date\":\"2026-01-05T08:00:00Z\",\"title\":\"Weekly\"}");
    }

    @Test
    void absentNullAndValueAreThreeTexts() {
        assertThat(write(PatchedSubscription.builder().build())).isEqualTo("{}");
        assertThat(write(PatchedSubscription.builder().untilDate(null).build())).isEqualTo("{\"until_date\":null}");
        assertThat(write(PatchedSubscription.builder().untilDate(START).build()))
                .isEqualTo("{\"until_date\":\"2026-01-05T08:00:00Z\"}");
    }

    @Test
    void absentNullAndValueAreReadAsThreeThings() {
        for (var codec : List.of(lenient, strict)) {
            assertThat(read(codec, "{}", PatchedSubscription.class).untilDate().isAbsent())
                    .isTrue();
            assertThat(read(codec, "{\"until_date\":null}", PatchedSubscription.class)
                            .untilDate())
                    .isEqualTo(Presence.ofNull());
            assertThat(read(codec, "{\"until_date\":\"2026-01-05T08:00:00Z\"}", PatchedSubscription.class)
                            .untilDate())
                    .isEqualTo(Presence.of(START));
        }
    }

    @Test
    void requiredMemberThatMayBeNullIsWrittenAsNull() {
        assertThat(write(subscription())).contains("\"next_delivery_date\":null");
    }

    @Test
    void builderNamesEveryMissingMember() {
        assertThatThrownBy(() -> SubscriptionRequest.builder()
                        .frequency(FrequencyEnum.DAILY)
                        .build())
                .isInstanceOf(MissingMembersException.class)
                .hasMessageContainingAll("SubscriptionRequest", "target_type", "target_value", "start_date")
                .hasMessageNotContaining("frequency");
    }

    @Test
    void readingNamesEveryMissingMember() {
        assertThatThrownBy(() -> read(strict, "{\"frequency\":\"daily\"}", SubscriptionRequest.class))
                .isInstanceOfSatisfying(
                        JsonReadException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path, Violation::rule)
                                .containsExactly(
                                        tuple("target_type", "required"),
                                        tuple("target_value", "required"),
                                        tuple("start_date", "required")));
    }

    @Test
    void strictReadingRefusesNullWhereTheDocumentDoes() {
        var json = write(request().build()).replace("\"team@example.com\"", "null");

        assertThatThrownBy(() -> read(strict, json, SubscriptionRequest.class))
                .isInstanceOfSatisfying(
                        JsonReadException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .containsExactly("target_value"));
    }

    @Test
    void unknownMembersAreTolerated() {
        var json = write(request().build()).replace("{", "{\"from_tomorrow\":{\"a\":[1]},");

        assertThat(read(strict, json, SubscriptionRequest.class))
                .isEqualTo(request().build());
    }

    @Test
    void valueThatNobodyKnowsIsKeptAndWrittenBack() {
        var json = write(request().build()).replace("\"email\"", "\"pigeon\"");

        var read = read(lenient, json, SubscriptionRequest.class);

        assertThat(read.targetType().known()).isFalse();
        assertThat(read.targetType().value()).isEqualTo(TargetTypeEnum.Value.UNKNOWN);
        assertThat(read.targetType()).isEqualTo(TargetTypeEnum.of("pigeon")).hasToString("pigeon");
        assertThat(write(read)).isEqualTo(json);
    }

    @Test
    void knownValuesAreConstantsThatSwitchWell() {
        assertThat(TargetTypeEnum.of("slack")).isSameAs(TargetTypeEnum.SLACK);
        var said = switch (TargetTypeEnum.of("webhook").value()) {
            case EMAIL, SLACK -> "a person";
            case WEBHOOK -> "a machine";
            case UNKNOWN -> "who knows";
        };
        assertThat(said).isEqualTo("a machine");
    }

    @Test
    void validationHoldsAServerToTheDocument() {
        var wrong = request()
                .title("x".repeat(101))
                .targetType(TargetTypeEnum.of("pigeon"))
                .byweekday(List.of(ByweekdayEnum.MONDAY, ByweekdayEnum.of("caturday")))
                .build();

        assertThat(Validation.of(wrong))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(
                        tuple("target_type", "enum"), tuple("byweekday[1]", "enum"), tuple("title", "maxLength"));
        assertThat(Validation.of(request().byweekday(null).build())).isEmpty();
    }

    @Test
    void listsAreCopiedAndUnmodifiable() {
        var days = new ArrayList<>(List.of(ByweekdayEnum.MONDAY));
        var request = request().byweekday(days).build();
        days.clear();

        assertThat(request.byweekday().orNull()).containsExactly(ByweekdayEnum.MONDAY);
        assertThatThrownBy(() -> request.byweekday().orNull().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void parametersStartWithNothingSet() {
        assertThat(SubscriptionsListParameters.none().limit()).isNull();
        assertThat(SubscriptionsListParameters.builder().limit(10).build().limit())
                .isEqualTo(10L);
    }

    private static SubscriptionRequest.Builder request() {
        return SubscriptionRequest.builder()
                .targetType(TargetTypeEnum.EMAIL)
                .targetValue("team@example.com")
                .frequency(FrequencyEnum.WEEKLY)
                .startDate(START);
    }

    private static Subscription subscription() {
        return Subscription.builder()
                .id(7)
                .targetType(TargetTypeEnum.EMAIL)
                .targetValue("team@example.com")
                .frequency(FrequencyEnum.WEEKLY)
                .byweekday(List.of(ByweekdayEnum.MONDAY))
                .startDate(START)
                .createdAt(START)
                .createdBy(UserBasic.builder()
                        .id(1)
                        .uuid(UUID.fromString("8b0fd6e6-0b83-4b36-a0f5-3a7b5f0a1c2d"))
                        .email("a@example.com")
                        .hedgehogConfig(null)
                        .build())
                .summary("sent every week")
                .nextDeliveryDate(null)
                .build();
    }

    private String write(Object value) {
        return new String(lenient.write(value), StandardCharsets.UTF_8);
    }

    private static <T> T read(JsonCodec codec, String json, Class<T> type) {
        return codec.read(json.getBytes(StandardCharsets.UTF_8), BodyType.of(type));
    }
}
