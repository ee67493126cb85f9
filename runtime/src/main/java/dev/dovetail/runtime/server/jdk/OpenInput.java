package dev.dovetail.runtime.server.jdk;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * A request's body that stays open when its reader is done: what is left of it must still be drained before the
 * answer ends, or the JDK's server gives the connection up.
 */
final class OpenInput extends FilterInputStream {

    OpenInput(InputStream body) {
        super(body);
    }

    @Override
    public void close() {
        // the exchange closes it
    }
}
