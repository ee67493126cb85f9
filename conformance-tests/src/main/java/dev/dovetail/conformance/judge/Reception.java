package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.run.Answer;
import java.util.Set;

/** How a server received the data of a request, as far as its status tells. */
enum Reception {
    /** It took it. */
    TAKEN,
    /** It refused it for what it is. */
    REFUSED,
    /** It answered for another reason: rights, what is there and what is not, too many requests. */
    BESIDE_THE_POINT,
    /** It failed. */
    FAILED;

    /** The statuses that speak of the data itself (RFC 9110, 15.5.1, 15.5.14 to 15.5.16, 15.5.21; RFC 6585, 5). */
    private static final Set<Integer> OF_DATA = Set.of(400, 413, 414, 415, 422, 431);

    static Reception of(Answer answer) {
        if (answer.status() == 0 || answer.status() >= 500) {
            return FAILED;
        }
        if (answer.succeeded()) {
            return TAKEN;
        }
        return OF_DATA.contains(answer.status()) ? REFUSED : BESIDE_THE_POINT;
    }
}
