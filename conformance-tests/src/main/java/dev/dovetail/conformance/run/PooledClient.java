package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Limits;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * The last filter of REST-assured: sends what has been specified over pooled connections. REST-assured's own way from a
 * specification to the socket goes through its builder in Groovy, which costs more than the exchange itself; and it
 * keeps a connection for as long as nobody reads a body to its end.
 */
final class PooledClient implements Filter, AutoCloseable {
    private static final int LONGEST_BODY = 32 << 20;

    private final HttpClient client;
    private final Runnable shutdown;

    /** REST-assured works with the clients of HttpClient 4.2 only, which later releases of it call deprecated. */
    @SuppressWarnings("deprecation")
    PooledClient(Limits limits) {
        var connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(2 * limits.parallelism() + 2);
        connections.setDefaultMaxPerRoute(2 * limits.parallelism() + 2);
        var pooled = new DefaultHttpClient(connections);
        pooled.getParams()
                .setIntParameter(
                        "http.connection.timeout",
                        Math.toIntExact(limits.connect().toMillis()))
                .setIntParameter(
                        "http.socket.timeout", Math.toIntExact(limits.request().toMillis()))
                .setBooleanParameter("http.protocol.handle-redirects", false)
                .setParameter("http.protocol.cookie-policy", "ignoreCookies")
                .setParameter("http.useragent", "Dovetail");
        this.client = pooled;
        this.shutdown = connections::shutdown;
    }

    /** The client itself, for REST-assured to hold. */
    HttpClient client() {
        return client;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectations,
            FilterContext context) {
        try {
            return client.execute(request(request), PooledClient::response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shutdown.run();
    }

    private static HttpUriRequest request(FilterableRequestSpecification specified) {
        var request = RequestBuilder.create(specified.getMethod()).setUri(URI.create(specified.getURI()));
        specified.getHeaders().forEach(header -> request.addHeader(header.getName(), header.getValue()));
        Object body = specified.getBody();
        if (body instanceof byte[] octets) {
            request.setEntity(new ByteArrayEntity(octets));
        }
        return request.build();
    }

    private static Response response(HttpResponse answered) throws IOException {
        var headers = Arrays.stream(answered.getAllHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(answered.getStatusLine().getStatusCode())
                .setHeaders(new Headers(headers))
                .setBody(octets(answered))
                .build();
    }

    /** No server makes us hold more than so much. */
    private static byte[] octets(HttpResponse answered) throws IOException {
        var entity = answered.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (var in = entity.getContent()) {
            var octets = in.readNBytes(LONGEST_BODY + 1);
            if (octets.length > LONGEST_BODY) {
                throw new IOException("the body is longer than " + LONGEST_BODY + " octets");
            }
            return octets;
        }
    }
}
