package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.runtime.client.ApiTransportException.Reason;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.model.BinaryContent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that answer wrongly, late or not at all. */
@Timeout(60)
class BrokenServerTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n";

    private final ServerSocket socket = listen();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final TestClient.Builder builder =
            new TestClient.Builder().baseUri("http://127.0.0.1:" + socket.getLocalPort());

    private interface Behaviour {
        void towards(Socket connection) throws IOException;
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"GET,3", "POST,1"})
    void anEndWithoutAnAnswerIsRepeatedOnlyWhereHarmless(String method, int attempts) {
        serve(BrokenServerTest::readRequest);
        assertThat(failure(method).reason()).isEqualTo(Reason.BROKEN);
        assertThat(builder.waits()).hasSize(attempts - 1);
        assertThat(connections).hasValueGreaterThanOrEqualTo(attempts);
    }

    @Test
    void aResetIsBroken() {
        serve(connection -> {
            readRequest(connection);
            connection.setSoLinger(true, 0);
        });
        assertThat(failure("POST").reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void garbageIsBroken() {
        serve(connection -> answer(connection, "SSH-2.0-OpenSSH_9.9\r\n\r\n"));
        assertThat(failure("POST").reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aBodyThatBreaksOffIsBroken() {
        serve(connection -> answer(connection, OK + "[1,2"));
        assertThat(failure("POST").reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aSilentServerRunsIntoTheTimeLimitAndIsNotAskedAgain() {
        serve(BrokenServerTest::hang);
        builder.timeout(SHORT);
        assertThat(failure("GET").reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(builder.waits()).isEmpty();
    }

    @Test
    void theTimeLimitCoversTheBody() {
        serve(connection -> {
            answer(connection, OK + "[1,2");
            hang(connection);
        });
        builder.timeout(SHORT);
        assertThat(failure("GET").reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void aCallCanHaveATimeLimitOfItsOwn() {
        serve(BrokenServerTest::hang);
        var client = builder.timeout(Duration.ofHours(1)).build();
        var hasty = client.withTimeout(SHORT);
        assertThatThrownBy(() -> hasty.call(call("GET"))).isInstanceOf(ApiTransportException.class);
        assertThatThrownBy(() -> client.withTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStreamDoesNotWaitForEver() throws IOException {
        serve(connection -> {
            answer(connection, OK + "[1,2");
            hang(connection);
        });
        builder.timeout(SHORT);
        try (var stream = builder.build().call(download()).body().open()) {
            assertThat(stream.readNBytes(4)).hasSize(4);
            assertThatThrownBy(stream::read).isInstanceOf(HttpTimeoutException.class);
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aStreamThatBreaksOffIsNoEnd() throws IOException {
        serve(connection -> answer(connection, OK + "[1,2"));
        try (var stream = builder.build().call(download()).body().open()) {
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anInterruptEndsTheCallAndStaysVisible() throws InterruptedException {
        var asked = new CountDownLatch(1);
        serve(connection -> {
            asked.countDown();
            hang(connection);
        });
        var client = builder.build();
        var seen = new AtomicReference<ApiTransportException>();
        var flag = new AtomicReference<Boolean>();
        var caller = new Thread(() -> {
            seen.set(catchThrowableOfType(ApiTransportException.class, () -> client.call(call("GET"))));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        asked.await();
        caller.interrupt();
        caller.join();
        assertThat(seen.get().reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(flag).hasValue(true);
    }

    @Test
    void aFileThatIsNotThereEndsTheCall() {
        serve(BrokenServerTest::hang);
        var call = Call.<Integer>to("POST", "/x")
                .body("application/octet-stream", BinaryContent.of(Path.of("no-such-file")))
                .returns(200, BodyType.of(Integer.class))
                .build();
        var client = builder.build();
        var failure = catchThrowableOfType(ApiTransportException.class, () -> client.call(call));
        assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
        assertThat(failure).hasStackTraceContaining("no-such-file");
    }

    private void serve(Behaviour behaviour) {
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    var connection = socket.accept();
                    connections.incrementAndGet();
                    threads.execute(() -> treat(connection, behaviour));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void treat(Socket connection, Behaviour behaviour) {
        try (connection) {
            behaviour.towards(connection);
        } catch (IOException e) {
            Thread.yield(); // the client has gone, as some tests want it to
        }
    }

    private ApiTransportException failure(String method) {
        var client = builder.build();
        return catchThrowableOfType(ApiTransportException.class, () -> client.call(call(method)));
    }

    private static Call<Integer> call(String method) {
        return Call.<Integer>to(method, "/x")
                .returns(200, BodyType.of(Integer.class))
                .build();
    }

    private static Call<BinaryContent> download() {
        return Call.<BinaryContent>to("GET", "/x")
                .returns(200, BodyType.binary())
                .build();
    }

    private static void readRequest(Socket connection) throws IOException {
        if (connection.getInputStream().read(new byte[4096]) < 0) {
            throw new IOException("no request");
        }
    }

    private static void answer(Socket connection, String answer) throws IOException {
        readRequest(connection);
        connection.getOutputStream().write(answer.getBytes(US_ASCII));
        connection.getOutputStream().flush();
    }

    private static void hang(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
