package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.dovetail.runtime.model.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the members of one value so far. */
final class Collected {

    /** Nobody reads more; a hostile text could have millions. */
    private static final int MOST = 50;

    private final List<Violation> violations = new ArrayList<>(0);

    /**
     * Notes what is wrong with a member.
     *
     * @param owner the object with the member, at the member
     * @return false when reading cannot go on
     */
    boolean note(JsonMappingException failure, JsonStreamContext owner) {
        if (violations.size() >= MOST || ReadFailures.isMalformation(failure)) {
            return false;
        }
        add(ReadFailures.violations(failure).stream()
                .map(violation -> violation.under(path(owner)))
                .toList());
        return true;
    }

    /** Adds what is not a consequence: a member that could not be read is not missing. */
    void add(List<Violation> more) {
        more.stream().filter(violation -> !isConsequence(violation)).forEach(violations::add);
    }

    /**
     * Ends the reading.
     *
     * @throws JsonReadException when something was wrong
     */
    void check() {
        if (!violations.isEmpty()) {
            throw new JsonReadException(false, violations, null);
        }
    }

    List<Violation> violations() {
        return violations;
    }

    private boolean isConsequence(Violation violation) {
        var path = violation.path();
        return violation.rule().equals("required")
                && violations.stream()
                        .map(Violation::path)
                        .anyMatch(noted ->
                                noted.equals(path) || noted.startsWith(path + ".") || noted.startsWith(path + "["));
    }

    private static String path(@Nullable JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        var above = path(place.getParent());
        if (place.inArray()) {
            return above + "[" + place.getCurrentIndex() + "]";
        }
        return above.isEmpty() ? place.getCurrentName() : above + "." + place.getCurrentName();
    }
}
