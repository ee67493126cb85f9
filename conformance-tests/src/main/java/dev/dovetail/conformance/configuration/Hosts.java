package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.result.Mode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The servers that may be tested: names of hosts, each with a port or without, {@code *.example.com} for all below a name. This
 * machine is always one of them. Where servers are named, no other is even read from; where none is, any may be read from, and
 * none but this machine may be written to.
 */
public record Hosts(List<String> named) {
    /** No server is named. */
    public static final Hosts NONE = new Hosts(List.of());

    public Hosts {
        named = List.copyOf(named);
    }

    /** Whether an address is of this machine. */
    public static boolean isLoopback(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("");
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /** Why a server must not be tested in this mode: a sentence without a full stop; empty if it may. */
    public Optional<String> objection(URI address, Mode mode) {
        if (isLoopback(address) || names(address)) {
            return Optional.empty();
        }
        if (!named.isEmpty()) {
            return Optional.of(address.getHost() + " is not one of the hosts that may be tested: "
                    + String.join(", ", named) + "; name it under hosts, or with --host");
        }
        return mode == Mode.READ_ONLY
                ? Optional.empty()
                : Optional.of(
                        "mode full writes to " + address.getHost()
                                + ", which is not this machine: name it under hosts, or with --host, to say that this is meant");
    }

    private boolean names(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return named.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(host)
                        || name.equals(host + ":" + address.getPort())
                        || (name.startsWith("*.")
                                && host.endsWith(name.substring(1))
                                && host.length() > name.length() - 1));
    }
}
