package dev.dovetail.conformance.configuration;

import java.util.function.UnaryOperator;

/** One top-level setting of the configuration file and everything below it. {@link Settings} lists them all. */
interface Section {
    /** Its name, what may stand there, and what it sets. */
    Key key();

    /**
     * What the file says there, as a change of a target. Values are of the section's form when this is called; what else is
     * wrong with them is reported with {@link Setting#problem}.
     */
    UnaryOperator<Target> read(Setting setting);
}
