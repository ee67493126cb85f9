package dev.dovetail.reference;

import dev.dovetail.reference.fault.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is started.
 *
 * @param port where it listens on the loopback address; 0 takes a free one
 * @param data the folder that its rows are kept in, made if it is not there; in memory if absent
 * @param faults what it gets wrong
 * @param clock the time that it goes by
 * @param control whether tokens can be minted over HTTP
 * @param acceptedTokens tokens that it knows from the start, each with its scopes
 * @param maxBodyBytes the longest body that it reads
 */
public record ReferenceServerOptions(
        int port,
        Optional<Path> data,
        List<Fault> faults,
        Clock clock,
        boolean control,
        Map<String, Set<String>> acceptedTokens,
        long maxBodyBytes) {

    private static final long TWENTY_MEBIBYTES = 20L * 1024 * 1024;

    /** A free port, in memory, nothing wrong, no control, no tokens, bodies of 20 MiB. */
    public static final ReferenceServerOptions DEFAULTS = new ReferenceServerOptions(
            0, Optional.empty(), List.of(), Clock.systemUTC(), false, Map.of(), TWENTY_MEBIBYTES);

    public ReferenceServerOptions {
        faults = List.copyOf(faults);
        acceptedTokens = Map.copyOf(acceptedTokens);
    }

    /** These options with another port. */
    public ReferenceServerOptions withPort(int other) {
        return new ReferenceServerOptions(other, data, faults, clock, control, acceptedTokens, maxBodyBytes);
    }

    /** These options with a folder that the rows are kept in. */
    public ReferenceServerOptions withData(Path folder) {
        return new ReferenceServerOptions(
                port, Optional.of(folder), faults, clock, control, acceptedTokens, maxBodyBytes);
    }

    /** These options with other faults. */
    public ReferenceServerOptions withFaults(List<Fault> others) {
        return new ReferenceServerOptions(port, data, others, clock, control, acceptedTokens, maxBodyBytes);
    }

    /** These options with another clock. */
    public ReferenceServerOptions withClock(Clock other) {
        return new ReferenceServerOptions(port, data, faults, other, control, acceptedTokens, maxBodyBytes);
    }

    /** These options with tokens to be minted over HTTP, or not. */
    public ReferenceServerOptions withControl(boolean enabled) {
        return new ReferenceServerOptions(port, data, faults, clock, enabled, acceptedTokens, maxBodyBytes);
    }

    /** These options with one more token that is known from the start. */
    public ReferenceServerOptions accepting(String token, Set<String> scopes) {
        var tokens = new LinkedHashMap<>(acceptedTokens);
        tokens.put(token, Set.copyOf(scopes));
        return new ReferenceServerOptions(port, data, faults, clock, control, tokens, maxBodyBytes);
    }

    /** These options with another limit on bodies. */
    public ReferenceServerOptions withMaxBodyBytes(long octets) {
        return new ReferenceServerOptions(port, data, faults, clock, control, acceptedTokens, octets);
    }

    /** Without the tokens: they are secrets. */
    @Override
    public String toString() {
        return "ReferenceServerOptions[port=" + port + ", data=" + data + ", faults=" + faults + ", control=" + control
                + ", maxBodyBytes=" + maxBodyBytes + "]";
    }
}
