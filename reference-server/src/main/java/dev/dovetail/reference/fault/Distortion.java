package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.ServerResponse;

/** Stands between a caller and the correct server, and gets one thing wrong. */
@FunctionalInterface
interface Distortion {

    /** The wrong answer. The correct server may be asked as often as it takes, with other requests too. */
    ServerResponse distort(BufferedRequest request, CorrectServer correct);
}
