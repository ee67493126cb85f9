package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.runtime.json.BodyType;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that each say where they go. */
@Timeout(60)
class ReceiverTest {
    private final StubServer server = new StubServer();

    private static final class Sender extends ApiClient.Builder<Sender> {
        ApiClient build() {
            return createSender();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void goesWhereItIsToldWithItsQuery() {
        server.answers(204, "");
        var sender = new Sender().build();

        sender.call(call(URI.create(server.uri() + "/hook?id=1#part"))
                .query("attempt", 2)
                .build());
        sender.call(call(URI.create(server.uri() + "/hook")).query("attempt", 3).build());

        assertThat(server.requests())
                .extracting(StubServer.Request::target)
                .containsExactly("/hook?id=1&attempt=2", "/hook?attempt=3");
    }

    @Test
    void refusesWhatIsNoUrlOfHttp() {
        assertThatThrownBy(() -> call(URI.create("file:///etc/passwd"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> call(URI.create("/relative"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Call.Builder<Void> call(URI url) {
        return Call.<Void>to("POST", "/event").receiver(url).returns(204, BodyType.none());
    }
}
