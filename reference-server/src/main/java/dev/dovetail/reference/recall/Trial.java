package dev.dovetail.reference.recall;

import dev.dovetail.reference.fault.Fault;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of looking for one fault.
 *
 * @param check the id of the check that is to find it
 * @param expected check and operation of everything that is to be reported
 * @param reported check and operation of everything that was
 */
public record Trial(Fault fault, String check, SortedSet<String> expected, SortedSet<String> reported) {

    public Trial {
        expected = Collections.unmodifiableSortedSet(new TreeSet<>(expected));
        reported = Collections.unmodifiableSortedSet(new TreeSet<>(reported));
    }

    /** Whether it was found at each operation that has it, and nothing else was reported. */
    public boolean thereAndOnlyThere() {
        return expected.equals(reported);
    }

    /** What was to be reported and was not. */
    public List<String> missed() {
        return expected.stream().filter(one -> !reported.contains(one)).toList();
    }

    /** What was reported and is not so. */
    public List<String> alarms() {
        return reported.stream().filter(one -> !expected.contains(one)).toList();
    }
}
