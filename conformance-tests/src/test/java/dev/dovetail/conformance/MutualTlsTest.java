package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that lets in whoever shows the right certificate, tested with certificates made for the purpose. */
class MutualTlsTest {
    @TempDir
    private static Path folder;

    private static KeyStore serverKeys;
    private static KeyStore clientKeys;

    @BeforeAll
    static void makeCertificates() {
        var certificates = new Certificates(folder);
        serverKeys = certificates.pair("server");
        clientKeys = certificates.pair("client");
    }

    @Test
    void showsItsCertificateFromPemFilesAndSeesThatOthersAreNotConnected() throws Exception {
        var result = run(true, """
                tls:
                  trusted: server.pem
                  certificate: client.pem
                  certificate_key: client-key.pem
                """);

        assertThat(outcome(result, "status.success")).isEqualTo(Outcome.PASSED);
        assertThat(outcome(result, "authentication.missing")).isEqualTo(Outcome.PASSED);
        assertThat(result.conforms()).isTrue();
        assertThat(result.assumptions())
                .extracting(assumed -> assumed.text())
                .anyMatch(text -> text.contains("no 401"));
    }

    @Test
    void findsThatAServerDoesNotAskForACertificate() throws Exception {
        var result = run(false, """
                tls:
                  trusted: server.p12
                  trusted_password: only-for-tests
                  certificate: client.p12
                  certificate_password: only-for-tests
                """);

        assertThat(outcome(result, "status.success")).isEqualTo(Outcome.PASSED);
        assertThat(outcome(result, "authentication.missing")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void saysThatItTakesACertificate() throws Exception {
        var result = run(false, "tls: { trusted: server.pem }");

        assertThat(result.verdicts().stream()
                        .filter(verdict -> verdict.check().id().equals("status.success"))
                        .map(Verdict::message))
                .containsExactly("give a client certificate: tls.certificate in the configuration");
    }

    private static RunResult run(boolean needsCertificate, String configuration) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(configurator(needsCertificate));
        server.createContext("/", exchange -> {
            var json = "{\"open\":true}".getBytes(StandardCharsets.UTF_8);
            var open = exchange.getRequestURI().getPath().equals("/open");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Allow", "GET");
            exchange.sendResponseHeaders(
                    !open ? 404 : exchange.getRequestMethod().equals("GET") ? 200 : 405, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        server.start();
        try {
            var file = Files.writeString(folder.resolve("dovetail.yaml"), configuration);
            return Conformance.of(Documents.read("/dev/dovetail/conformance/stub/mutual-tls.yaml"))
                    .against("https://localhost:" + server.getAddress().getPort())
                    .configuration(file)
                    .run();
        } finally {
            server.stop(0);
        }
    }

    private static HttpsConfigurator configurator(boolean needsCertificate)
            throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(serverKeys, Certificates.PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", clientKeys.getCertificate("client"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(needsCertificate);
                parameters.setSSLParameters(wanted);
            }
        };
    }

    private static Outcome outcome(RunResult result, String check) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.check().id().equals(check))
                .map(Verdict::outcome)
                .findFirst()
                .orElseThrow();
    }
}
