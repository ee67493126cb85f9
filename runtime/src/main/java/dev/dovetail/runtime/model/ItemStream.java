package dev.dovetail.runtime.model;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Items that come one by one while the rest is still on its way: server-sent events, lines of JSON. Can be gone through once; what is
 * received holds a connection until it was read to its end or closed.
 *
 * @param <T> the item
 */
public final class ItemStream<T> implements Iterable<T>, AutoCloseable {

    private final Iterator<? extends T> items;
    private final Runnable onClose;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private ItemStream(Iterator<? extends T> items, Runnable onClose) {
        this.items = items;
        this.onClose = onClose;
    }

    /** The items of a collection, or of anything that makes them as they are asked for. */
    public static <T> ItemStream<T> of(Iterable<? extends T> items) {
        return new ItemStream<>(items.iterator(), () -> {});
    }

    /** The items of a stream, which is closed with this one. */
    public static <T> ItemStream<T> of(Stream<? extends T> items) {
        return new ItemStream<>(items.iterator(), items::close);
    }

    /** The items of an iterator; {@code onClose} is run once, after the last item or earlier. */
    public static <T> ItemStream<T> of(Iterator<? extends T> items, Runnable onClose) {
        return new ItemStream<>(items, onClose);
    }

    /**
     * The items, as they come.
     *
     * @throws IllegalStateException when they were asked for before
     */
    @Override
    public Iterator<T> iterator() {
        if (!taken.compareAndSet(false, true)) {
            throw new IllegalStateException("the items of a stream can be gone through once");
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                var more = !closed.get() && items.hasNext();
                if (!more) {
                    close();
                }
                return more;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.next();
            }
        };
    }

    /** The items as a stream; closing it closes this. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }

    /** Ends the stream: nothing more is received. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }
}
