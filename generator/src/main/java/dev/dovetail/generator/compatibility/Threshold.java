package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.contract.diff.Wire;

/** What a project does not want to happen. */
public enum Threshold {
    /** Something breaks on the wire. */
    BREAKING,
    /** Something breaks on the wire or may. */
    RISKY,
    /** Something breaks on the wire, or Java no longer compiles. */
    SOURCE,
    /** Anything may happen. */
    NONE;

    boolean reachedBy(Change change) {
        return switch (this) {
            case BREAKING -> change.wire() == Wire.BREAKING;
            case RISKY -> change.wire() != Wire.HARMLESS;
            case SOURCE -> change.wire() == Wire.BREAKING || change.java().worst() == JavaEffect.SOURCE;
            case NONE -> false;
        };
    }
}
