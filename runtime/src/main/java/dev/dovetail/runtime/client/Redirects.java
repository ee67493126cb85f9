package dev.dovetail.runtime.client;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a redirect leads (RFC 9110, section 15.4). Only GET and HEAD are redirected: anything else would have to be sent a second time
 * to a place that its caller did not choose.
 */
final class Redirects {
    static final int MOST = 5;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private Redirects() {}

    /** The target; empty where the answer is none, or is not to be followed: to another protocol, or from https to http. */
    static Optional<URI> target(RequestDraft request, Received answer) {
        if (!STATUSES.contains(answer.status()) || !METHODS.contains(request.method())) {
            return Optional.empty();
        }
        return answer.headers()
                .firstValue("Location")
                .flatMap(location -> resolve(request.uri(), location))
                .filter(target -> BaseUri.isHttp(target) && target.getHost() != null && target.getRawUserInfo() == null)
                .filter(target -> BaseUri.isSecure(target) || !BaseUri.isSecure(request.uri()));
    }

    private static Optional<URI> resolve(URI base, String location) {
        try {
            return Optional.of(base.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
