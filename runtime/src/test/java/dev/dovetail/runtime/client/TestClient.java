package dev.dovetail.runtime.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A client as a generated one is, whose waits take no time. */
final class TestClient {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private TestClient() {}

    static final class Builder extends ApiClient.Builder<Builder> {
        private final List<Duration> waits = new ArrayList<>();

        Builder() {
            retry(instant(RetryPolicy.defaults()));
        }

        /** The same policy without waiting; the waits are kept. */
        RetryPolicy instant(RetryPolicy policy) {
            return policy.withTime(Clock.fixed(NOW, ZoneOffset.UTC), waits::add, () -> 1.0);
        }

        List<Duration> waits() {
            return waits;
        }

        Builder bearer(Supplier<String> token) {
            return credentials("bearer", Credentials.bearer(token));
        }

        Builder scheme(String name, Credentials held) {
            return credentials(name, held);
        }

        ApiClient build() {
            return createClient();
        }
    }

    static Builder of(StubServer server) {
        return new Builder().baseUri(server.uri());
    }
}
