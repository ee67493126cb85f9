package dev.dovetail.reference.fault;

import dev.dovetail.reference.access.Tokens;
import dev.dovetail.runtime.server.Service;
import java.util.function.Supplier;

/** One thing that can be made wrong. */
public final class Fault {

    private final String name;
    private final String description;
    private final Supplier<Distortion> distortion;

    private Fault(String name, String description, Supplier<Distortion> distortion) {
        this.name = name;
        this.description = description;
        this.distortion = distortion;
    }

    /** A fault that remembers nothing. */
    static Fault of(String name, String description, Distortion distortion) {
        return new Fault(name, description, () -> distortion);
    }

    /** A fault that remembers what it saw, anew for each server. */
    static Fault remembering(String name, String description, Supplier<Distortion> distortion) {
        return new Fault(name, description, distortion);
    }

    /** What it is called, in lower case with hyphens. */
    public String name() {
        return name;
    }

    /** One sentence on what is wrong when it is switched on. */
    public String description() {
        return description;
    }

    /**
     * A server that answers as the correct one does but for this.
     *
     * @param tokens those that the correct server knows
     * @param maxBodyBytes the longest body that the correct server reads
     */
    public Service around(Service correct, Tokens tokens, long maxBodyBytes) {
        var server = new CorrectServer(correct, tokens);
        var middleman = distortion.get();
        return request -> middleman.distort(BufferedRequest.of(request, maxBodyBytes), server);
    }

    @Override
    public String toString() {
        return name;
    }
}
