package dev.dovetail.generator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.golden.client.EnvironmentsClient;
import dev.dovetail.golden.model.ErrorResponse;
import dev.dovetail.golden.model.FrequencyEnum;
import dev.dovetail.golden.model.PaginatedSubscriptionList;
import dev.dovetail.golden.model.PatchedSubscription;
import dev.dovetail.golden.model.Subscription;
import dev.dovetail.golden.model.SubscriptionRequest;
import dev.dovetail.golden.model.SubscriptionsListParameters;
import dev.dovetail.golden.model.TargetTypeEnum;
import dev.dovetail.golden.server.EnvironmentsRouter;
import dev.dovetail.golden.server.SubscriptionsHandler;
import dev.dovetail.runtime.client.ApiException;
import dev.dovetail.runtime.client.RetryPolicy;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.server.Problems;
import dev.dovetail.runtime.server.SecurityHandler;
import dev.dovetail.runtime.server.jdk.JdkServer;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The environments document's client against its server, for the resource that has most of everything. */
class EnvironmentsTest {

    private static final String PROJECT = "7";

    private final Store store = new Store();
    private JdkServer server;
    private EnvironmentsClient client;

    @BeforeEach
    void start() {
        SecurityHandler<String> keys = (request, alternatives) -> request.header("Authorization")
                .filter("Bearer phx_test"::equals)
                .map(known -> alternatives.toString())
                .orElseThrow(() -> Problems.unauthenticated("who are you?", "Bearer"));
        var router = EnvironmentsRouter.builder(keys)
                .subscriptions(store)
                .userInterviews(unused())
                .sessionRecordings(unused())
                .sessions(unused())
                .explicitMembers(unused())
                .exports(unused())
                .groups(unused())
                .dataColorThemes(unused())
                .datasetItems(unused())
                .insightVariables(unused())
                .insights(unused())
                .insightsSharing(unused())
                .build();
        server = JdkServer.start(router, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = EnvironmentsClient.builder()
                .baseUri(server.baseUri())
                .personalApiKey(() -> "phx_test")
                .retry(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void createsReadsChangesAndLists() {
        var start = OffsetDateTime.parse("2026-11-21T09:00:00Z");
        var created = client.subscriptions()
                .create(
                        PROJECT,
                        SubscriptionRequest.builder()
                                .targetType(TargetTypeEnum.EMAIL)
                                .targetValue("team@example.com")
                                .frequency(FrequencyEnum.WEEKLY)
                                .startDate(start)
                                .build());
        assertThat(store.caller).contains("subscription:write");
        assertThat(client.subscriptions().retrieve(PROJECT, created.id())).isEqualTo(created);

        client.subscriptions()
                .partialUpdate(
                        PROJECT,
                        created.id(),
                        PatchedSubscription.builder().untilDate(null).build());
        assertThat(store.patch.untilDate()).isEqualTo(Presence.ofNull());
        assertThat(store.patch.title()).isEqualTo(Presence.absent());

        assertThat(client.subscriptions().listAll(PROJECT))
                .extracting(Subscription::id)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void refusesToDeleteAndToServeStrangers() {
        var refused = catchThrowableOfType(
                ApiException.class, () -> client.subscriptions().destroy(PROJECT, 1));
        assertThat(refused.status()).isEqualTo(405);

        var stranger = EnvironmentsClient.builder()
                .baseUri(server.baseUri())
                .retry(RetryPolicy.none())
                .build();
        var unknown = catchThrowableOfType(
                ApiException.class, () -> stranger.subscriptions().list(PROJECT));
        assertThat(unknown.status()).isEqualTo(401);
    }

    @Test
    void givesTheDocumentedErrorAsItsType() {
        var missing = catchThrowableOfType(
                ApiException.class, () -> client.subscriptions().retrieve(PROJECT, 99));

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.errorBody(ErrorResponse.class)).isPresent();
    }

    @SuppressWarnings("unchecked") // the proxy is of the type that the call wants; nothing calls it
    private static <H> H unused(H... none) {
        var type = none.getClass().getComponentType();
        return (H) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Keeps nothing that the tests do not look at. */
    private static final class Store implements SubscriptionsHandler<String> {

        private final List<Subscription> stored = new ArrayList<>();
        private String caller = "";
        private PatchedSubscription patch = PatchedSubscription.builder().build();

        @Override
        public PaginatedSubscriptionList list(String who, String projectId, SubscriptionsListParameters parameters) {
            var offset = parameters.offset() == null ? 0 : parameters.offset();
            var next = offset < 2 ? URI.create("/api/environments/7/subscriptions/?offset=" + (offset + 1)) : null;
            return PaginatedSubscriptionList.builder()
                    .count(3)
                    .next(next)
                    .previous(null)
                    .results(List.of(stored.get(0).toBuilder().id(offset + 1).build()))
                    .build();
        }

        @Override
        public Subscription create(String who, String projectId, SubscriptionRequest body) {
            caller = who;
            stored.add(Fixtures.subscription(body));
            return stored.get(0);
        }

        @Override
        public Subscription retrieve(String who, String projectId, long id) {
            if (id != 1) {
                throw Problems.declared(404, Fixtures.notFound());
            }
            return stored.get(0);
        }

        @Override
        public Subscription partialUpdate(String who, String projectId, long id, PatchedSubscription body) {
            patch = body;
            return stored.get(0);
        }
    }
}
