package dev.dovetail.conformance.configuration;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How encrypted connections are made.
 *
 * @param anonymous for connections on which the run does not say who it is
 * @param withCertificate for connections on which it shows its certificate, if it has one
 */
public record Tls(SSLContext anonymous, Optional<SSLContext> withCertificate) {
    /** The one that says the most of the run. */
    SSLContext identified() {
        return withCertificate.orElse(anonymous);
    }

    @Override
    public String toString() {
        return withCertificate.isPresent() ? "Tls[with a client certificate]" : "Tls";
    }
}
