package dev.dovetail.reference.page;

import dev.dovetail.runtime.parameter.PercentEncoding;
import dev.dovetail.runtime.server.ServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request was sent to, as the caller sees it.
 *
 * @param origin scheme and authority, without a slash at the end
 * @param rawPath still percent-encoded
 * @param rawQuery still percent-encoded; empty when there is none
 */
public record RequestAddress(String origin, String rawPath, String rawQuery) {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*");

    /** The address of a request by its {@code Host}; one that cannot be a host is taken for this machine. */
    public static RequestAddress of(ServerRequest request) {
        var host = request.header("Host")
                .filter(text -> HOST.matcher(text).matches())
                .orElse("localhost");
        var query = Optional.ofNullable(request.rawQuery())
                .filter(text -> QUERY.matcher(text).matches())
                .orElse("");
        return new RequestAddress("http://" + host, request.rawPath(), query);
    }

    /** This address with another value of a query parameter; the others stay as they are. */
    public RequestAddress with(String name, String value) {
        return withoutParameter(name).plus(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value));
    }

    /** This address without a query parameter. */
    public RequestAddress withoutParameter(String name) {
        var kept = new ArrayList<String>();
        Arrays.stream(rawQuery.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.split("=", 2)[0].equals(name))
                .forEach(kept::add);
        return new RequestAddress(origin, rawPath, String.join("&", kept));
    }

    private RequestAddress plus(String pair) {
        return new RequestAddress(origin, rawPath, rawQuery.isEmpty() ? pair : rawQuery + "&" + pair);
    }

    /** The address as a link. */
    public URI toUri() {
        return URI.create(origin + rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery));
    }
}
