package dev.dovetail.runtime.server;

/** Answers requests: a {@link Router}, or something around one. */
@FunctionalInterface
public interface Service {

    /** Answers the request; an engine turns what this throws into a bare 500. */
    ServerResponse route(ServerRequest request);
}
