package dev.dovetail.generator.emit;

import com.palantir.javapoet.CodeBlock;

/** How emitted checks refer to a regular expression: by a constant of the class around them, or in place. */
@FunctionalInterface
public interface PatternConstants {

    /** Every expression in place, compiled by each check. */
    PatternConstants IN_PLACE = Literals::string;

    /** The expression to pass to {@code Check.pattern}. */
    CodeBlock reference(String expression);
}
