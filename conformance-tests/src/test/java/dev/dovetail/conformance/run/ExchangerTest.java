package dev.dovetail.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dovetail.conformance.configuration.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangerTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1), 1);

    private final Exchanger exchanger = new Exchanger(LIMITS, new Log(new Redaction()));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(daemons());
        server.start();
    }

    @AfterEach
    void stop() {
        exchanger.close();
        server.stop(0);
    }

    @Test
    void getsItsConnectionsBackFromBodiesThatAreAnnouncedAsEmpty() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        send("GET", "/"); // the first one also starts Groovy
        for (var i = 0; i < 20; i++) {
            assertThat(send("GET", "/").status()).as("request " + i).isEqualTo(200);
        }
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswerAndGoesOn() {
        server.createContext("/hang", exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        assertThat(send("GET", "/hang").status()).isZero();
        assertThat(send("GET", "/").status()).isEqualTo(204);
    }

    private static ExecutorService daemons() {
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }

    private Answer send(String method, String path) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return exchanger.send(new WireRequest(method, url, List.of(), Optional.empty()));
    }
}
