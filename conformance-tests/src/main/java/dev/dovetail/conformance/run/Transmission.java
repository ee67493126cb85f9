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
    private Optional<Received> received = Optional.empty();

    Transmission(PooledClient client, boolean overFresh) {
        this.client = client;
        this.overFresh = overFresh;
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
            var answer = client.send(request(request), overFresh);
            received = Optional.of(answer);
            return new ResponseBuilder().setStatusCode(answer.status()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
