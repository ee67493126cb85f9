package dev.dovetail.runtime.server;

import java.io.IOException;

/** The caller went away, or sent less than announced, while the body was read. */
final class BodyReadException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyReadException(IOException cause) {
        super("the body could not be read to its end", cause);
    }
}
