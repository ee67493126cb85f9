package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.diff.JavaEffect;
import java.util.List;

/**
 * What a change does to Java that was written against the old code.
 *
 * @param names the Java names concerned, those of the old code first
 */
public record JavaVerdict(JavaEffect caller, JavaEffect implementer, List<String> names) {
    public JavaVerdict {
        names = List.copyOf(names);
    }

    /** The worse of the two. */
    public JavaEffect worst() {
        return caller.compareTo(implementer) >= 0 ? caller : implementer;
    }
}
