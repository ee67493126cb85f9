package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.result.Exchange;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * Sends requests through REST-assured: one configured specification, one client with pooled connections. No request
 * takes longer than the limit, whatever the server does. Thread-safe.
 */
final class Exchanger implements AutoCloseable {
    private static final int LONGEST_BODY = 32 << 20;

    private final Limits limits;
    private final Log log;
    private final HttpClient client;
    private final RequestSpecification specification;
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "dovetail-exchange");
        thread.setDaemon(true);
        return thread;
    });

    Exchanger(Limits limits, Log log) {
        this.limits = limits;
        this.log = log;
        this.client = client(limits);
        this.specification = specification(limits, client);
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

    @Override
    @SuppressWarnings("deprecation") // see client()
    public void close() {
        senders.shutdownNow();
        client.getConnectionManager().shutdown();
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
        if (request.payload().isEmpty()) {
            sending.noContentType();
        } else {
            var payload = request.payload().get();
            sending.contentType(payload.contentType());
            if (payload.contentType().startsWith("application/x-www-form-urlencoded")) {
                // REST-assured takes a form as text only.
                sending.body(payload.text());
            } else {
                sending.body(payload.octets());
            }
        }
        var response = sending.request(request.method(), URI.create(request.url()));
        response.asByteArray();
        return response;
    }

    private static String trouble(Throwable cause) {
        var text = cause.getMessage();
        return "no answer came: "
                + (text == null
                        ? cause.getClass().getSimpleName()
                        : text.lines().findFirst().orElse(""));
    }

    private static RequestSpecification specification(Limits limits, HttpClient client) {
        var config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(() -> client)
                        .reuseHttpClientInstance()
                        .setParam(
                                "http.connection.timeout",
                                Math.toIntExact(limits.connect().toMillis()))
                        .setParam(
                                "http.socket.timeout",
                                Math.toIntExact(limits.request().toMillis()))
                        .setParam("http.useragent", "Dovetail"))
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .defaultContentCharset(StandardCharsets.UTF_8))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .redirect(RedirectConfig.redirectConfig().followRedirects(false));
        return new RequestSpecBuilder()
                .setConfig(config)
                .setUrlEncodingEnabled(false)
                .build();
    }

    /** REST-assured works with the clients of HttpClient 4.2 only, which later releases of it call deprecated. */
    @SuppressWarnings("deprecation")
    private static HttpClient client(Limits limits) {
        var connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(2 * limits.parallelism() + 2);
        connections.setDefaultMaxPerRoute(2 * limits.parallelism() + 2);
        var client = new DefaultHttpClient(connections);
        client.addResponseInterceptor((response, context) -> readWhole(response));
        return client;
    }

    /**
     * Reads the body before REST-assured sees it: the connection is free again at once, whatever REST-assured makes of the
     * answer, and no server makes us hold more than so much.
     */
    private static void readWhole(HttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return;
        }
        try (var in = entity.getContent()) {
            var octets = in.readNBytes(LONGEST_BODY + 1);
            if (octets.length > LONGEST_BODY) {
                throw new IOException("the body is longer than " + LONGEST_BODY + " octets");
            }
            var whole = new ByteArrayEntity(octets);
            whole.setContentType(entity.getContentType());
            whole.setContentEncoding(entity.getContentEncoding());
            response.setEntity(whole);
        }
    }
}
