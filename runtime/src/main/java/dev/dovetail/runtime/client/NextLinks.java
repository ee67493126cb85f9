package dev.dovetail.runtime.client;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages that link to the next one. */
final class NextLinks<P, T> implements PageIterator.Succession<P, T> {
    private final BaseUri base;
    private final Call<P> first;
    private final Function<? super P, ? extends @Nullable Object> linkOf;
    private final Set<URI> seen = new HashSet<>();

    NextLinks(ApiClient client, Call<P> first, Function<? super P, ? extends @Nullable Object> linkOf) {
        this.base = client.base();
        this.first = first;
        this.linkOf = linkOf;
    }

    @Override
    public Optional<Call<P>> next(@Nullable P page, List<T> items) {
        var link = page == null ? null : linkOf.apply(page);
        if (link == null || link.toString().isEmpty()) {
            return Optional.empty();
        }
        var target = resolve(link.toString());
        // An interface may be listening elsewhere on the same host: the port counts.
        if (!base.sameOrigin(target) || target.getRawUserInfo() != null) {
            throw new PaginationException(first + ": the link to the next page leads to another server, "
                    + PrintableText.of(String.valueOf(target.getHost()), 80)
                    + ", which must not get this client's credentials");
        }
        if (!seen.add(target)) {
            throw new PaginationException(first + ": the link to the next page is one that was followed before");
        }
        return Optional.of(first.at(target));
    }

    private URI resolve(String link) {
        try {
            return base.uri().resolve(link);
        } catch (IllegalArgumentException e) {
            throw new PaginationException(first + ": the link to the next page is not a URI");
        }
    }
}
