package dev.dovetail.conformance.plan;

import java.net.URI;

/**
 * Whether the pages of a list hold everything once, and its parameters do what they are called after.
 *
 * @param listing the list
 * @param server the server that is asked
 */
public record PaginationPurpose(Listing listing, URI server) implements Purpose {
    @Override
    public <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.pagination(this);
    }
}
