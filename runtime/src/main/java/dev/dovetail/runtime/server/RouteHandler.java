package dev.dovetail.runtime.server;

/**
 * Answers the requests of one operation; generated code, between the router and the interface that a person writes.
 *
 * @param <C> what is known of a caller
 */
@FunctionalInterface
public interface RouteHandler<C> {

    /**
     * Reads what the operation takes, in the order parameters, body; calls; answers.
     *
     * @throws Exception anything but a {@link ProblemException} is the server's fault: 500
     */
    ServerResponse handle(Exchange<C> exchange) throws Exception;
}
