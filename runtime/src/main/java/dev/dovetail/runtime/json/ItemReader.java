package dev.dovetail.runtime.json;

import dev.dovetail.runtime.model.ServerEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of a body, read as they come. A line that is longer than the JVM can hold ends it. */
final class ItemReader implements Iterator<Object> {

    private static final String END = "[DONE]";
    private static final char RECORD_SEPARATOR = '\u001e';

    private final BufferedReader lines;
    private final BodyType<?> item;
    private final ItemFraming framing;
    private final JsonCodec codec;
    private @Nullable Object next;
    private boolean ended;

    ItemReader(InputStream body, ItemFraming framing, BodyType<?> item, JsonCodec codec) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        this.framing = framing;
        this.item = item;
        this.codec = codec;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = framing == ItemFraming.EVENTS ? event() : text();
            } catch (IOException e) {
                ended = true;
                throw new UncheckedIOException(e);
            }
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Object next() {
        var current = hasNext() ? next : null;
        if (current == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return current;
    }

    /** One JSON text; in a sequence it may go on over several lines. */
    private @Nullable Object text() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var text = new StringBuilder(line);
            while (framing == ItemFraming.SEQUENCE && goesOn()) {
                text.append('\n').append(lines.readLine());
            }
            var json = text.toString().replace(RECORD_SEPARATOR, ' ').strip();
            if (!json.isEmpty()) {
                return value(json);
            }
        }
        return null;
    }

    private boolean goesOn() throws IOException {
        lines.mark(1);
        var character = lines.read();
        lines.reset();
        return character >= 0 && character != RECORD_SEPARATOR;
    }

    private @Nullable Object event() throws IOException {
        var data = new StringBuilder();
        String event = null;
        String id = null;
        var any = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && any) {
                return finished(event, id, data.toString());
            }
            var field = field(line);
            var value = value(line, field);
            switch (field) {
                case "data" -> {
                    data.append(any ? "\n" : "").append(value);
                    any = true;
                }
                case "event" -> event = value;
                case "id" -> id = value;
                default -> {
                    // comments, times to wait before another attempt, and what is to come
                }
            }
        }
        // an event that no empty line ends is not one
        return null;
    }

    /** Some servers end a stream of JSON by a word that is none. */
    private @Nullable Object finished(@Nullable String event, @Nullable String id, String data) {
        if (item.kind() != BodyType.Kind.TEXT && data.strip().equals(END)) {
            return null;
        }
        var value = item.kind() == BodyType.Kind.TEXT ? data : value(data);
        return new ServerEvent<>(event, id, value);
    }

    private Object value(String json) {
        var value = codec.read(json.getBytes(StandardCharsets.UTF_8), item);
        if (value == null) {
            throw ReadFailures.malformed("null is no item of a stream");
        }
        return value;
    }

    private static String field(String line) {
        var colon = line.indexOf(':');
        var name = colon < 0 ? line : line.substring(0, colon);
        return name.startsWith("\ufeff") ? name.substring(1) : name;
    }

    private static String value(String line, String field) {
        var colon = line.indexOf(':');
        var value = colon < 0 || field.isEmpty() ? "" : line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
