package dev.dovetail.conformance.run;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;

/**
 * The last filter of REST-assured, for one request: sends what has been specified over pooled connections. REST-assured's
 * own way from a specification to the socket goes through its builder in Groovy, which costs more than the exchange
 * itself; and it keeps a connection for as long as nobody reads a body to its end.
 */
final class Transmission implements Filter {
    private final PooledClient client;
    private final boolean overFresh;
    private final WireRequest wired;
    private Optional<Received> received = Optional.empty();

    Transmission(PooledClient client, boolean overFresh, WireRequest wired) {
        this.client = client;
        this.overFresh = overFresh;
        this.wired = wired;
    }

    /** What came; empty before it was sent. */
    Optional<Received> received() {
        return received;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectations,
            FilterContext context) {
        try {
            var answer = client.send(request(request.getMethod()), overFresh);
            received = Optional.of(answer);
            return new ResponseBuilder().setStatusCode(answer.status()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address, fields and body come as they were rendered: REST-assured would look at each of them several times. */
    private HttpUriRequest request(String method) {
        var request = RequestBuilder.create(method).setUri(URI.create(wired.url()));
        wired.headers().forEach(header -> request.addHeader(header.name(), header.value()));
        wired.payload().ifPresent(payload -> {
            request.addHeader("Content-Type", payload.contentType());
            request.setEntity(new ByteArrayEntity(payload.octets()));
        });
        return request.build();
    }
}
