package dev.dovetail.runtime.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is: origin and path prefix.
 *
 * @param uri absolute, without query, fragment and final slash
 */
record BaseUri(URI uri) {

    static BaseUri parse(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            // without the cause, whose message repeats a text that may hold a password
            throw new IllegalArgumentException("the base URI is not a URI: " + e.getReason() + " at " + e.getIndex());
        }
    }

    static BaseUri of(URI uri) {
        if (!isHttp(uri) || uri.getHost() == null) {
            throw new IllegalArgumentException("the base URI must be absolute, http or https, with a host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the base URI must not contain a user or password: use credentials");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the base URI must have neither query nor fragment");
        }
        var text = uri.toString();
        return new BaseUri(URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
    }

    /** The URI of a path below this one; path and query are encoded already. */
    URI at(String path, @Nullable String query) {
        return URI.create(uri + path + (query == null ? "" : "?" + query));
    }

    boolean sameOrigin(URI other) {
        return sameOrigin(uri, other);
    }

    /** Same scheme, host and port, defaults filled in (RFC 6454, section 4); false for anything without them. */
    static boolean sameOrigin(URI one, URI other) {
        return isHttp(one)
                && isHttp(other)
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    static boolean isHttp(URI uri) {
        var scheme = uri.getScheme();
        return scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
    }

    static boolean isSecure(URI uri) {
        return "https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }
}
