package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.runtime.parameter.PercentEncoding;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a caller proves who it is, for one security scheme. The secret is asked for anew before every request, so it can be rotated or
 * fetched on demand, and appears in no text that this library makes: not here, not in an exception.
 */
public final class Credentials {

    /** Where in a request a secret is sent. */
    enum Placement {
        HEADER,
        QUERY,
        COOKIE
    }

    private final Placement placement;
    private final String name;
    private final Supplier<? extends @Nullable String> supplier;
    private final UnaryOperator<String> wireForm;

    private Credentials(
            Placement placement,
            String name,
            Supplier<? extends @Nullable String> supplier,
            UnaryOperator<String> wireForm) {
        this.placement = placement;
        this.name = name;
        this.supplier = supplier;
        this.wireForm = wireForm;
    }

    /** {@code Authorization: Bearer <token>} (RFC 6750, section 2.1). */
    public static Credentials bearer(Supplier<? extends @Nullable String> token) {
        return new Credentials(Placement.HEADER, "Authorization", token, text -> "Bearer " + text);
    }

    /** {@code Authorization: Basic …} (RFC 7617), user and password as UTF-8. */
    public static Credentials basic(String user, Supplier<? extends @Nullable String> password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name for basic authentication must not contain a colon");
        }
        return new Credentials(
                Placement.HEADER,
                "Authorization",
                password,
                text -> "Basic " + Base64.getEncoder().encodeToString((user + ":" + text).getBytes(UTF_8)));
    }

    /** A key in a header. */
    public static Credentials apiKeyHeader(String name, Supplier<? extends @Nullable String> key) {
        return new Credentials(Placement.HEADER, name, key, UnaryOperator.identity());
    }

    /** A key in the query. Such a key is easily written to the logs of servers and proxies: prefer another scheme where there is one. */
    public static Credentials apiKeyQuery(String name, Supplier<? extends @Nullable String> key) {
        return new Credentials(Placement.QUERY, name, key, PercentEncoding::encode);
    }

    /** A key in a cookie. */
    public static Credentials apiKeyCookie(String name, Supplier<? extends @Nullable String> key) {
        return new Credentials(Placement.COOKIE, name, key, PercentEncoding::encode);
    }

    /**
     * Asks for the secret.
     *
     * @throws IllegalStateException when there is none, or it has a character that cannot be sent; never shows it
     */
    Secret ask(String scheme) {
        var plain = supplier.get();
        if (plain == null || plain.isEmpty()) {
            throw new IllegalStateException("the supplier of the credentials '" + scheme + "' gave no value");
        }
        var wire = wireForm.apply(plain);
        var bad = HeaderText.firstBadCharacter(wire);
        if (bad >= 0) {
            throw new IllegalStateException("the credentials '" + scheme
                    + "' contain a character that a request cannot carry, such as a line end or a letter beyond ASCII");
        }
        return new Secret(placement, name, plain, wire);
    }

    /** Says where the secret goes, not what it is. */
    @Override
    public String toString() {
        return "Credentials[" + placement.name().toLowerCase(Locale.ROOT) + " " + name + "]";
    }
}
