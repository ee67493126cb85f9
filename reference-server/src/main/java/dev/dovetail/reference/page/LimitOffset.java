package dev.dovetail.reference.page;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a length and a beginning that the caller chooses.
 *
 * @param limit how many a page holds at most
 * @param offset how many come before the page
 */
public record LimitOffset(long limit, long offset) {

    private static final long DEFAULT_LIMIT = 100;

    /** What a caller asked for; what is left out or makes no sense is taken as if nothing was asked. */
    public static LimitOffset of(@Nullable Long limit, @Nullable Long offset) {
        return new LimitOffset(
                limit == null || limit < 1 ? DEFAULT_LIMIT : limit, offset == null || offset < 0 ? 0 : offset);
    }

    /** The page of this list. */
    public <T> Page<T> of(List<T> all, RequestAddress address) {
        var results = all.stream().skip(offset).limit(limit).toList();
        return new Page<>(all.size(), next(all.size(), address), previous(address), results);
    }

    private @Nullable URI next(long count, RequestAddress address) {
        // written so that it cannot overflow
        return offset >= count || limit >= count - offset ? null : link(address, offset + limit);
    }

    private @Nullable URI previous(RequestAddress address) {
        if (offset == 0) {
            return null;
        }
        return offset <= limit
                ? address.with("limit", Long.toString(limit))
                        .withoutParameter("offset")
                        .toUri()
                : link(address, offset - limit);
    }

    private URI link(RequestAddress address, long begin) {
        return address.with("limit", Long.toString(limit))
                .with("offset", Long.toString(begin))
                .toUri();
    }
}
