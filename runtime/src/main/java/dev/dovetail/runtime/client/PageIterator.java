package dev.dovetail.runtime.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches one page after another. */
final class PageIterator<P, T> implements Iterator<List<T>> {

    /** How a listing goes on. Keeps what it needs to see that it goes round in a circle; one per iteration. */
    interface Succession<P, T> {
        /** The call of the page after this one; empty at the end. */
        Optional<Call<P>> next(@Nullable P page, List<T> items);

        /** Whether that failure of a call after the first one means that there are no more pages. */
        default boolean isEnd(ApiException failure) {
            return false;
        }

        /** Whether a page without items is the end, and not shown. */
        default boolean endsEmpty() {
            return false;
        }
    }

    private final ApiClient client;
    private final Function<? super P, ? extends @Nullable List<T>> itemsOf;
    private final Succession<P, T> succession;
    private @Nullable Call<P> upcoming;
    private @Nullable List<T> fetched;
    private boolean started;

    PageIterator(
            ApiClient client,
            Call<P> first,
            Function<? super P, ? extends @Nullable List<T>> itemsOf,
            Succession<P, T> succession) {
        this.client = client;
        this.itemsOf = itemsOf;
        this.succession = succession;
        this.upcoming = first;
    }

    @Override
    public boolean hasNext() {
        if (fetched == null && upcoming != null) {
            fetch(upcoming);
        }
        return fetched != null;
    }

    @Override
    public List<T> next() {
        if (!hasNext() || fetched == null) {
            throw new NoSuchElementException("there are no more pages");
        }
        var page = fetched;
        fetched = null;
        return page;
    }

    private void fetch(Call<P> call) {
        @Nullable P page;
        try {
            page = client.call(call).body();
        } catch (ApiException e) {
            if (started && succession.isEnd(e)) {
                upcoming = null;
                return;
            }
            throw e;
        }
        started = true;
        var found = page == null ? null : itemsOf.apply(page);
        List<T> items = found == null ? List.of() : found;
        if (items.isEmpty() && succession.endsEmpty()) {
            upcoming = null;
            return;
        }
        upcoming = succession.next(page, items).orElse(null);
        fetched = items;
    }
}
