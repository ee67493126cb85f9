package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.result.Exchange;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests through REST-assured: one configured specification, one client with pooled connections. No request
 * takes longer than the limit, whatever the server does. Thread-safe.
 */
final class Exchanger implements AutoCloseable {
    private final Limits limits;
    private final Log log;
    private final PooledClient client;
    private final RequestSpecification specification;
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "dovetail-exchange");
        thread.setDaemon(true);
        return thread;
    });

    Exchanger(Limits limits, Log log) {
        this.limits = limits;
        this.log = log;
        this.client = new PooledClient(limits);
        this.specification = specification(client);
    }

    /** Sends a request and keeps the exchange. Never throws for what a server does. */
    Answer send(WireRequest request) {
        var id = log.nextId();
        var started = System.nanoTime();
        var answer = attempt(id, request);
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        log.add(id, request, answer, millis);
        return answer;
    }

    /** The exchange that an answer was part of, without secrets. */
    Optional<Exchange> exchange(Answer answer) {
        return log.exchange(answer.exchange());
    }

    @Override
    public void close() {
        senders.shutdownNow();
        client.close();
    }

    private Answer attempt(int id, WireRequest request) {
        var sending = senders.submit(() -> exchange(request));
        try {
            var response = sending.get(limits.request().toMillis(), TimeUnit.MILLISECONDS);
            var headers = new ArrayList<Exchange.Header>();
            response.headers().forEach(header -> headers.add(new Exchange.Header(header.getName(), header.getValue())));
            return Answer.of(id, response.statusCode(), headers, response.asByteArray());
        } catch (TimeoutException e) {
            sending.cancel(true);
            return Answer.trouble(
                    id, "no whole answer came within " + limits.request().toMillis() + " ms");
        } catch (ExecutionException e) {
            return Answer.trouble(id, trouble(e.getCause()));
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.trouble(id, "the run was interrupted");
        }
    }

    private Response exchange(WireRequest request) {
        var sending = RestAssured.given().spec(specification);
        request.headers().forEach(header -> sending.header(header.name(), header.value()));
        if (request.payload().isPresent()) {
            var payload = request.payload().get();
            sending.contentType(payload.contentType()).body(payload.octets());
        } else {
            sending.noContentType();
        }
        return sending.request(request.method(), URI.create(request.url()));
    }

    private static String trouble(Throwable failure) {
        var cause = failure instanceof java.io.UncheckedIOException ? failure.getCause() : failure;
        var text = cause.getMessage();
        return "no answer came: "
                + (text == null
                        ? cause.getClass().getSimpleName()
                        : text.lines().findFirst().orElse(""));
    }

    private static RequestSpecification specification(PooledClient client) {
        var config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(client::client)
                        .reuseHttpClientInstance())
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
        return new RequestSpecBuilder()
                .setConfig(config)
                .setUrlEncodingEnabled(false)
                .addFilter(client)
                .build();
    }
}
