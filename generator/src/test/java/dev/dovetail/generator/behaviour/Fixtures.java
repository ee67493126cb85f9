package dev.dovetail.generator.behaviour;

import dev.dovetail.golden.model.ErrorResponse;
import dev.dovetail.golden.model.ErrorTypeEnum;
import dev.dovetail.golden.model.Subscription;
import dev.dovetail.golden.model.SubscriptionRequest;
import dev.dovetail.golden.model.UserBasic;
import java.util.UUID;

/** Answers of the environments API. */
final class Fixtures {

    private Fixtures() {}

    static Subscription subscription(SubscriptionRequest request) {
        return Subscription.builder()
                .id(1)
                .targetType(request.targetType())
                .targetValue(request.targetValue())
                .frequency(request.frequency())
                .startDate(request.startDate())
                .createdAt(request.startDate())
                .createdBy(UserBasic.builder()
                        .id(1)
                        .uuid(UUID.fromString("00000000-0000-4000-8000-000000000001"))
                        .email("me@example.com")
                        .hedgehogConfig(null)
                        .build())
                .summary("sent every week")
                .nextDeliveryDate(null)
                .build();
    }

    static ErrorResponse notFound() {
        return ErrorResponse.builder()
                .type(ErrorTypeEnum.INVALID_REQUEST)
                .code("not_found")
                .detail("Not found.")
                .attr(null)
                .build();
    }
}
