package dev.dovetail.contract.model;

import java.util.Optional;

/**
 * What makes an operation a request that the API's owner sends (OpenAPI, {@code webhooks} and Callback Object).
 *
 * @param name the webhook's or the callback's
 * @param subscription who asks for it and where it goes; absent for a webhook, which is agreed on elsewhere
 */
public record Event(String name, Optional<Subscription> subscription) {

    /**
     * How a callback is asked for.
     *
     * @param operation the JSON Pointer of the operation that asks for it
     * @param expression the URL, with runtime expressions in braces (OpenAPI, Key Expression)
     */
    public record Subscription(String operation, String expression) {}

    /** Whether it is a webhook rather than a callback. */
    public boolean webhook() {
        return subscription.isEmpty();
    }
}
