package dev.dovetail.runtime.json;

import dev.dovetail.runtime.model.ItemStream;
import dev.dovetail.runtime.model.ServerEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The octets of items, one item at a time: who copies them can send each before the next one is there. */
public final class ItemWriter extends InputStream {

    private final ItemStream<?> items;
    private final Iterator<?> iterator;
    private final ItemFraming framing;
    private final JsonCodec codec;
    private byte[] current = {};
    private int at;

    /** Writes the items of a stream, which is closed with this one. */
    public ItemWriter(ItemStream<?> items, ItemFraming framing, JsonCodec codec) {
        this.items = items;
        this.iterator = items.iterator();
        this.framing = framing;
        this.codec = codec;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Not more than the rest of one item. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == current.length && !advance()) {
            return -1;
        }
        var count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() {
        items.close();
    }

    private boolean advance() throws IOException {
        try {
            if (!iterator.hasNext()) {
                return false;
            }
            current = octets(iterator.next());
            at = 0;
            return true;
        } catch (RuntimeException e) {
            throw new IOException("the items of an answer broke off", e);
        }
    }

    private byte[] octets(Object item) {
        var frame = new StringBuilder();
        switch (framing) {
            case EVENTS -> event(frame, item instanceof ServerEvent<?> event ? event : ServerEvent.of(item));
            case LINES -> frame.append(text(item)).append('\n');
            case SEQUENCE -> frame.append('\u001e').append(text(item)).append('\n');
        }
        return frame.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(StringBuilder frame, ServerEvent<?> event) {
        field(frame, "event", event.event());
        field(frame, "id", event.id());
        var data = event.data() instanceof String text ? text : text(event.data());
        for (var line : data.split("\r\n|\r|\n", -1)) {
            frame.append("data: ").append(line).append('\n');
        }
        frame.append('\n');
    }

    private static void field(StringBuilder frame, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the " + name + " of a server-sent event must be one line");
        }
        frame.append(name).append(": ").append(value).append('\n');
    }

    private String text(@Nullable Object item) {
        return new String(codec.write(item), StandardCharsets.UTF_8);
    }
}
