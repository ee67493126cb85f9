package dev.dovetail.runtime.server;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request, cut off by an exception where it becomes too long. */
final class BoundedBody extends InputStream {

    private final InputStream body;
    private final long maxBytes;
    private long left;

    BoundedBody(InputStream body, long maxBytes) {
        this.body = body;
        this.maxBytes = maxBytes;
        this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        var octet = new byte[1];
        return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count;
        try {
            // one octet more than allowed is asked for, to tell a body that is too long from one that just fits
            count = body.read(target, offset, (int) Math.min(length, left + 1));
        } catch (IOException e) {
            throw new BodyReadException(e);
        }
        if (count > left) {
            throw new PayloadTooLargeException(maxBytes);
        }
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
