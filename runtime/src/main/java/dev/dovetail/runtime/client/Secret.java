package dev.dovetail.runtime.client;

import dev.dovetail.runtime.client.Credentials.Placement;
import java.util.List;

/**
 * A secret for one request.
 *
 * @param plain as the supplier gave it
 * @param wire as it is sent
 */
record Secret(Placement placement, String name, String plain, String wire) {

    /** Every text that gives it away: also the encoded credentials without the word {@code Basic} before them. */
    List<String> texts() {
        return List.of(plain, wire, wire.substring(wire.lastIndexOf(' ') + 1));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Secret[" + name + "]";
    }
}
