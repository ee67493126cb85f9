package dev.dovetail.runtime.client;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of all pages of a listing, fetched while they are asked for. Every iteration starts again with the first page. Iterating
 * throws what the calls throw, and {@link PaginationException} when the pages do not come to an end.
 *
 * @param <T> the type of an item
 */
public final class Paged<T> implements Iterable<T> {

    /** Makes the iterators over pages. */
    private final Iterable<List<T>> pages;

    private Paged(Iterable<List<T>> pages) {
        this.pages = pages;
    }

    /**
     * Pages that name the next one by its URI, absolute or relative; the last one names none. A link to another origin than that of the
     * client's base URI is refused, because it would be called with the client's credentials.
     *
     * @param next a URI, a string or null
     */
    public static <P, T> Paged<T> byNextLink(
            ApiClient client,
            Call<P> first,
            Function<? super P, ? extends @Nullable List<T>> items,
            Function<? super P, ? extends @Nullable Object> next) {
        return new Paged<>(() -> new PageIterator<>(client, first, items, new NextLinks<P, T>(client, first, next)));
    }

    /**
     * Pages that begin at a number of items; the first at the call's own value of the parameter or 0. The first empty page is the end.
     *
     * @param parameter the query parameter for the number
     */
    public static <P, T> Paged<T> byOffset(
            ApiClient client, Call<P> first, String parameter, Function<? super P, ? extends @Nullable List<T>> items) {
        return new Paged<>(() -> new PageIterator<>(client, first, items, Numbering.offsets(first, parameter)));
    }

    /**
     * Numbered pages; the first has the call's own value of the parameter or 1. The first empty page is the end, and so is a 404 for a
     * page after the first.
     *
     * @param parameter the query parameter for the number
     */
    public static <P, T> Paged<T> byPageNumber(
            ApiClient client, Call<P> first, String parameter, Function<? super P, ? extends @Nullable List<T>> items) {
        return new Paged<>(() -> new PageIterator<>(client, first, items, Numbering.pageNumbers(first, parameter)));
    }

    /**
     * Pages that name the next one by a cursor; the last one has none, or an empty one.
     *
     * @param parameter the query parameter for the cursor
     */
    public static <P, T> Paged<T> byCursor(
            ApiClient client,
            Call<P> first,
            String parameter,
            Function<? super P, ? extends @Nullable List<T>> items,
            Function<? super P, ? extends @Nullable Object> nextCursor) {
        return new Paged<>(
                () -> new PageIterator<>(client, first, items, new Cursors<P, T>(first, parameter, nextCursor)));
    }

    /** The items, page after page. */
    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /** The items, page after page. */
    public Stream<T> stream() {
        var spliterator = Spliterators.spliteratorUnknownSize(
                pages.iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        return StreamSupport.stream(spliterator, false).flatMap(List::stream);
    }

    /** The pages, each as its items. */
    public Iterable<List<T>> pages() {
        return pages;
    }
}
