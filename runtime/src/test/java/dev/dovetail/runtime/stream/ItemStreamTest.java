package dev.dovetail.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.client.ApiClient;
import dev.dovetail.runtime.client.Call;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.json.JsonReadException;
import dev.dovetail.runtime.model.ItemStream;
import dev.dovetail.runtime.model.ServerEvent;
import dev.dovetail.runtime.server.Router;
import dev.dovetail.runtime.server.SecurityHandler;
import dev.dovetail.runtime.server.jdk.JdkServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemStreamTest {

    private final JsonCodec codec = JsonCodec.lenient();

    @Test
    void eventsHaveFieldsInAnyOrderAndDataOfSeveralLines() {
        var body = "\ufeff: a comment\r\nretry: 10\r\ndata: one\r\ndata:two\r\nevent: made\r\nid: 7\r\n\r\ndata\n\n";

        assertThat(all(body, BodyType.events(BodyType.text())))
                .containsExactly(new ServerEvent<>("made", "7", "one\ntwo"), ServerEvent.of(""));
    }

    @Test
    void anEventThatIsNotEndedIsNone() {
        assertThat(all("data: 1\n\ndata: 2\n", BodyType.events(BodyType.of(Integer.class))))
                .containsExactly(ServerEvent.of(1));
    }

    @Test
    void theWordDoneEndsAStreamOfJsonAndIsTextInAStreamOfText() {
        var body = "data: 1\n\ndata: [DONE]\n\ndata: 3\n\n";

        assertThat(all(body, BodyType.events(BodyType.of(Integer.class)))).hasSize(1);
        assertThat(all(body, BodyType.events(BodyType.text()))).hasSize(3);
    }

    @Test
    void linesAndSequencesAreJsonTexts() {
        assertThat(all("1\n\n2\r\n3", BodyType.lines(BodyType.of(Integer.class))))
                .containsExactly(1, 2, 3);
        assertThat(all("\u001e{\n\"a\":1}\n\u001e2\n", BodyType.sequence(BodyType.json())))
                .map(item -> ((JsonNode) item).toString())
                .containsExactly("{\"a\":1}", "2");
    }

    @Test
    void whatIsNoItemIsAnErrorWhereItComes() {
        var items = BodyType.lines(BodyType.of(Integer.class))
                .items(octets("1\nx\n"), codec)
                .iterator();

        assertThat(items.next()).isEqualTo(1);
        assertThatThrownBy(items::next).isInstanceOf(JsonReadException.class);
    }

    @Test
    void isGoneThroughOnceAndClosedAtItsEnd() {
        var closed = new AtomicInteger();
        var items = ItemStream.of(Stream.of(1, 2).onClose(closed::incrementAndGet));

        assertThat(items).containsExactly(1, 2);
        items.close();

        assertThat(closed).hasValue(1);
        assertThatThrownBy(items::iterator).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anItemArrivesBeforeTheNextOneIsMade() {
        BlockingQueue<String> made = new LinkedBlockingQueue<>(List.of("first"));
        var router = Router.builder(SecurityHandler.nobody());
        router.route("GET", "/events")
                .produces("text/event-stream")
                .handle(exchange -> exchange.answer(
                        200,
                        "text/event-stream",
                        ItemStream.of(Stream.generate(() -> taken(made)).limit(2))));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var server = JdkServer.start(router.build(), address)) {
            var client = new Builder().baseUri(server.baseUri()).create();
            var call = Call.<ItemStream<ServerEvent<String>>>to("GET", "/events")
                    .returns(200, BodyType.events(BodyType.text()))
                    .build();

            try (var events = client.call(call).requiredBody()) {
                var iterator = events.iterator();
                assertThat(iterator.next().data()).isEqualTo("first");
                made.add("second");
                assertThat(iterator.next().data()).isEqualTo("second");
                assertThat(iterator.hasNext()).isFalse();
            }
        }
    }

    private List<Object> all(String body, BodyType<?> type) {
        var items = new ArrayList<>();
        type.items(octets(body), codec).forEach(items::add);
        return items;
    }

    private static ByteArrayInputStream octets(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String taken(BlockingQueue<String> made) {
        try {
            return made.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Builder extends ApiClient.Builder<Builder> {
        ApiClient create() {
            return createClient();
        }
    }
}
