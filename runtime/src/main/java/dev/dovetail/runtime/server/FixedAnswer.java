package dev.dovetail.runtime.server;

/** An operation that always gives the same status; of 405 the path does not {@code Allow} the method. */
record FixedAnswer<C>(int status) implements RouteHandler<C> {

    @Override
    public ServerResponse handle(Exchange<C> exchange) {
        return exchange.answer(status);
    }
}
