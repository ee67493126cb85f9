package dev.dovetail.runtime.server.jdk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer's body that can end without looking complete: closed after an abort it fails, on which the JDK's server
 * closes the connection instead of writing the last chunk.
 */
final class AbortableOutput extends FilterOutputStream {

    private boolean aborted;

    AbortableOutput(OutputStream output) {
        super(output);
    }

    void abort() {
        aborted = true;
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        out.write(octets, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (aborted) {
            throw new IOException("the answer was not written to its end");
        }
        out.close();
    }
}
