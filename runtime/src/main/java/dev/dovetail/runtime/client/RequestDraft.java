package dev.dovetail.runtime.client;

import static java.util.stream.Collectors.joining;

import dev.dovetail.runtime.client.Credentials.Placement;
import dev.dovetail.runtime.parameter.PercentEncoding;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request without its credentials, which each attempt adds anew.
 *
 * @param uri complete, the query included
 * @param headers names in any case, each once
 * @param cookies {@code name=value}, encoded
 */
record RequestDraft(
        String method, URI uri, Map<String, String> headers, List<String> cookies, Optional<Payload> payload) {

    RequestDraft {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
        cookies = List.copyOf(cookies);
    }

    boolean repeatable() {
        return payload.isEmpty() || payload.get().repeatable();
    }

    /** The same request of another URI of the same origin. */
    RequestDraft movedTo(URI target) {
        return new RequestDraft(method, target, headers, cookies, payload);
    }

    /** The request for a server of another origin: with nothing that identifies the caller. */
    RequestDraft strippedFor(URI target) {
        var kept = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        kept.putAll(headers);
        kept.keySet().retainAll(List.of("Accept", "User-Agent"));
        return new RequestDraft(method, target, kept, List.of(), payload);
    }

    HttpRequest with(Secrets secrets) {
        var request = HttpRequest.newBuilder(withQuery(secrets));
        if (!BaseUri.isSecure(uri)) {
            // without TLS the client would offer an upgrade to HTTP/2, which some servers answer with an error
            request.version(HttpClient.Version.HTTP_1_1);
        }
        var sent = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(headers);
        payload.ifPresent(body -> sent.put("Content-Type", body.contentType()));
        secrets.in(Placement.HEADER).forEach(secret -> sent.put(secret.name(), secret.wire()));
        var allCookies = new ArrayList<>(cookies);
        secrets.in(Placement.COOKIE).forEach(secret -> allCookies.add(secret.name() + "=" + secret.wire()));
        if (!allCookies.isEmpty()) {
            sent.put("Cookie", String.join("; ", allCookies));
        }
        sent.forEach(request::setHeader);
        if (payload.isPresent()) {
            return request.method(method, payload.get().publisher()).build();
        }
        return switch (method) {
            // the general form sends a Content-Length of 0 for these, as do JDKs before 19 in any form
            case "GET" -> request.GET().build();
            case "DELETE" -> request.DELETE().build();
            default -> request.method(method, BodyPublishers.noBody()).build();
        };
    }

    /** A link that a server gives may repeat a key that it was asked with: each key is sent once, and fresh. */
    private URI withQuery(Secrets secrets) {
        var keys = secrets.in(Placement.QUERY);
        if (keys.isEmpty()) {
            return uri;
        }
        var names = keys.stream().map(Secret::name).toList();
        var given = Stream.of(
                        uri.getRawQuery() == null
                                ? new String[0]
                                : uri.getRawQuery().split("&", -1))
                .filter(pair -> !names.contains(PercentEncoding.decodeForm(pair.split("=", 2)[0])));
        var sent = keys.stream().map(key -> PercentEncoding.encode(key.name()) + "=" + key.wire());
        var text = uri.toString();
        var end = text.indexOf('?');
        return URI.create((end < 0 ? text : text.substring(0, end)) + "?"
                + Stream.concat(given, sent).collect(joining("&")));
    }

    /** Method and nothing else: a URI can hold what is not for a log. */
    @Override
    public String toString() {
        return "RequestDraft[" + method + "]";
    }
}
