package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.configuration.Tls;
import dev.dovetail.conformance.result.Exchange;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.http.ssl.SSLContexts;

/**
 * Sends requests through REST-assured: one configured specification, one client with pooled connections. No request
 * takes longer than the limit, whatever the server does. Thread-safe.
 */
final class Exchanger implements AutoCloseable {
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().reuseHttpClientInstance())
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    private final Limits limits;
    private final Log log;
    private final PooledClient client;
    private final Brake brake;
    private final Patience patience;
    private final Breaker breaker;
    private final PooledClient identified;

    /** An exchanger that trusts whom the machine trusts. */
    Exchanger(Limits limits, Log log) {
        this(limits, log, new Tls(SSLContexts.createSystemDefault(), Optional.empty()), Timing.SYSTEM);
    }

    Exchanger(Limits limits, Log log, Tls tls, Timing timing) {
        this.limits = limits;
        this.log = log;
        this.client = new PooledClient(limits, tls.anonymous());
        this.identified = tls.withCertificate()
                .map(context -> new PooledClient(limits, context))
                .orElse(client);
        this.brake = new Brake(limits.run(), timing);
        this.patience = new Patience(limits, new Pace(limits.requestsPerSecond(), timing), brake, timing);
        this.breaker = new Breaker(limits.failuresInARow(), brake, this::sendForCleanUp);
    }

    /** Whether more is to be sent. */
    Brake brake() {
        return brake;
    }

    /** How patient it was. */
    Patience patience() {
        return patience;
    }

    /**
     * Sends a request and keeps the exchange: at the pace of the run, with patience, and taking note of how the server
     * does. Never throws for what a server does.
     */
    Answer send(WireRequest request) {
        var answer = sendForCleanUp(request);
        breaker.observe(request, answer);
        return answer;
    }

    /** As above, also for a server that was given up. */
    Answer sendForCleanUp(WireRequest request) {
        return patience.send(() -> sent(request));
    }

    /**
     * What went wrong on the way is tried once more where that is the same as having tried once (RFC 9110, 9.2.2).
     */
    private Answer sent(WireRequest request) {
        var idempotent = IDEMPOTENT.contains(request.method());
        var first = once(request, !idempotent && !client(request).keepsConnections());
        return first.onTheWay() && idempotent ? once(request, true).answer() : first.answer();
    }

    /** A request as it is shown, without secrets; it is not sent. */
    Exchange shown(WireRequest request) {
        return log.shown(request);
    }

    @Override
    public void close() {
        client.close();
        identified.close();
    }

    private PooledClient client(WireRequest request) {
        return request.identified() ? identified : client;
    }

    /**
     * What came of sending a request once.
     *
     * @param onTheWay whether it may only not have got through
     */
    private record Attempt(Answer answer, boolean onTheWay) {}

    private Attempt once(WireRequest request, boolean overFresh) {
        var id = log.nextId();
        var started = System.nanoTime();
        var attempt = attempt(id, request, overFresh);
        log.add(id, request, attempt.answer(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        return new Attempt(attempt.answer().echoing(log.echoes(request, attempt.answer())), attempt.onTheWay());
    }

    private Attempt attempt(int id, WireRequest request, boolean overFresh) {
        try {
            return new Attempt(Answer.of(id, exchange(request, overFresh)), false);
        } catch (UncheckedIOException e) {
            var trouble = Trouble.of(e, limits);
            return new Attempt(Answer.trouble(id, trouble.text()), trouble.onTheWay());
        } catch (RuntimeException e) {
            // Whatever a server, or a document, makes a library complain about costs this request, never the run.
            return new Attempt(Answer.trouble(id, "the request could not be sent: " + e.getMessage()), false);
        }
    }

    private Received exchange(WireRequest request, boolean overFresh) {
        var transmission = new Transmission(client(request), overFresh, request);
        RestAssured.given()
                .config(CONFIG)
                .urlEncodingEnabled(false)
                .filter(transmission)
                .request(request.method(), URI.create(request.url()));
        return transmission.received().orElseThrow();
    }
}
