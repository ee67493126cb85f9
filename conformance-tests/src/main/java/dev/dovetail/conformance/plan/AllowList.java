package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.HttpMethod;
import java.util.Set;

/**
 * What {@code Allow} of a 405 may say (RFC 9110, 10.2.1).
 *
 * @param required the methods that the document has and does not refuse
 * @param tolerated methods about which the document is silent or says that they are refused
 */
public record AllowList(Set<HttpMethod> required, Set<HttpMethod> tolerated) {
    public AllowList {
        required = Set.copyOf(required);
        tolerated = Set.copyOf(tolerated);
    }
}
