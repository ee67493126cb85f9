package dev.dovetail.runtime.client;

import dev.dovetail.runtime.model.BinaryContent;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * A body ready to be sent.
 *
 * @param contentType the {@code Content-Type} header
 * @param repeatable whether it can be sent again
 */
record Payload(String contentType, BodyPublisher publisher, boolean repeatable) {

    static Payload of(String contentType, byte[] octets) {
        return new Payload(contentType, BodyPublishers.ofByteArray(octets), true);
    }

    static Payload of(String contentType, BinaryContent content) {
        return new Payload(contentType, publisher(content), content.repeatable());
    }

    static BodyPublisher publisher(BinaryContent content) {
        var stream = BodyPublishers.ofInputStream(content::open);
        var length = content.length();
        if (length.isEmpty()) {
            return stream;
        }
        return length.getAsLong() == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(stream, length.getAsLong());
    }
}
