package dev.dovetail.conformance.traffic;

import dev.dovetail.conformance.result.Exchange.Header;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One exchange that somebody else had with a server.
 *
 * @param method in capitals
 * @param url absolute, as it was sent
 * @param status at least 100: an exchange has an answer
 */
public record Recorded(
        String method,
        String url,
        List<Header> requestHeaders,
        Optional<String> requestBody,
        int status,
        List<Header> responseHeaders,
        RecordedBody responseBody,
        Instant startedAt,
        long tookMillis) {
    public Recorded {
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }

    /** The first value of a header of the request, its name in any case. */
    public Optional<String> requestHeader(String name) {
        return requestHeaders.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The part of the address behind the question mark; empty if there is none. */
    public String query() {
        var withoutFragment = url.split("#", 2)[0];
        var mark = withoutFragment.indexOf('?');
        return mark < 0 ? "" : withoutFragment.substring(mark + 1);
    }
}
