package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.dovetail.conformance.stub.Certificates;
import dev.dovetail.conformance.stub.ScriptedServer;
import dev.dovetail.conformance.stub.ScriptedServer.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose encryption does not hold is not tested, and it is said in words what is wrong with it. */
class TlsServersTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Secure, version: "1" }
            paths: { /open: { get: { operationId: open, responses: { "200": { description: ok } } } } }
            """;

    @TempDir
    private Path folder;

    @Test
    void saysThatACertificateIsForAnotherHost() throws Exception {
        says("the server's certificate is for another host", keys("elsewhere.example"), "tls: { trusted: server.pem }");
    }

    @Test
    void saysThatACertificateHasExpired() throws Exception {
        var certificates = new Certificates(folder);
        certificates.pair("authority", "localhost", List.of("-ext", "bc:c"));
        var keys = certificates.signed(
                "server", "authority", "localhost", List.of("-startdate", "-10d", "-validity", "5"));
        says("the server's certificate is not valid at this time", keys, "tls: { trusted: authority.pem }");
    }

    @Test
    void saysThatNobodyTrustedIssuedACertificate() throws Exception {
        says("the server's certificate is not issued by anyone that is trusted here", keys("localhost"), "");
    }

    @Test
    void saysThatThereIsNoTlsBehindThePort() throws IOException {
        try (var server = rude("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            assertSays(
                    "no answer came: whatever answers at this port does not speak TLS",
                    "https://localhost:" + server.getLocalPort(),
                    "");
        }
    }

    @Test
    void saysThatAServerWithoutTlsWaitsForMore() throws IOException {
        try (var server = ScriptedServer.start(call -> Reply.json(200, "{}"))) {
            assertSays(
                    "nothing at this port answered the handshake of TLS within 400 ms",
                    server.url("").replace("http:", "https:"),
                    "limits: { connect: 400ms }");
        }
    }

    @Test
    void saysThatAHandshakeWasCutOff() throws IOException {
        try (var server = rude("")) {
            assertSays(
                    "no answer came: no secure connection could be made (",
                    "https://localhost:" + server.getLocalPort(),
                    "");
        }
    }

    /** A server that says this whatever it is told, and hangs up. */
    private static ServerSocket rude(String words) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var cutting = new Thread(() -> cut(server, words));
        cutting.setDaemon(true);
        cutting.start();
        return server;
    }

    private static void cut(ServerSocket server, String words) {
        try {
            while (true) {
                try (var client = server.accept()) {
                    client.getInputStream().read();
                    client.getInputStream().skip(client.getInputStream().available());
                    client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // Closed: there is nothing more to cut off.
            return;
        }
    }

    private void says(String words, KeyStore keys, String configuration) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.start();
        try {
            assertSays(
                    "no answer came: " + words,
                    "https://localhost:" + server.getAddress().getPort(),
                    configuration);
        } finally {
            server.stop(0);
        }
    }

    private KeyStore keys(String host) {
        return new Certificates(folder).pair("server", host, List.of());
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, Certificates.PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void assertSays(String words, String baseUrl, String configuration) throws IOException {
        var file = Files.writeString(folder.resolve("dovetail.yaml"), "version: 1\n" + configuration + "\n");
        var conformance =
                Conformance.of(Documents.of(DOCUMENT)).against(baseUrl).configuration(file);

        assertThatThrownBy(conformance::run)
                .isInstanceOf(TargetUnreachableException.class)
                .hasMessageStartingWith(baseUrl + " does not answer: " + words);
    }
}
