package dev.dovetail.conformance.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.http.Header;
import org.apache.http.HttpEntity;

/**
 * Reads bodies, and no more of one than the limit: not of what travels, and not of what it unpacks to. What was asked
 * for without {@code Accept-Encoding} may come in any coding (RFC 9110, 12.5.3), so gzip and deflate are undone.
 */
final class BodyReader {
    /** Of a body that is too long, no more is kept than what is good for being shown. */
    private static final int KEPT_OF_A_LONG_ONE = 64 << 10;

    private final int limit;

    BodyReader(int limit) {
        this.limit = limit;
    }

    /**
     * The body of an answer. The stream is left open when the body is too long: closing it would read the rest.
     *
     * @throws IOException if the body does not come whole, or is not in the coding that it says
     */
    Received.Body read(HttpEntity entity) throws IOException {
        var plain = entity.getContent();
        if (plain == null || entity.getContentLength() == 0) {
            return Received.Body.NONE;
        }
        var octets = decoded(plain, entity.getContentEncoding()).readNBytes(limit + 1);
        if (octets.length <= limit) {
            // Reading on to the end of what travels gives the connection back.
            if (plain.read() >= 0) {
                throw new IOException("there are octets behind the end of the coded body");
            }
            return new Received.Body(octets, Optional.empty());
        }
        return new Received.Body(
                Arrays.copyOf(octets, Math.min(limit, KEPT_OF_A_LONG_ONE)),
                Optional.of("the body is longer than " + String.format(Locale.ROOT, "%,d", limit)
                        + " octets, which is all that is read of one (limits.answer_size)"));
    }

    private static InputStream decoded(InputStream plain, Header coding) throws IOException {
        var name = coding == null ? "" : coding.getValue().strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(plain);
            case "deflate" -> new InflaterInputStream(plain);
            default -> plain;
        };
    }
}
