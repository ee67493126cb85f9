package dev.dovetail.generator.emit;

import dev.dovetail.generator.view.Limits;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of ECMA-262, as far as Java's are the same. */
public final class Patterns {

    private Patterns() {}

    /** Whether emitted code can check the expression. */
    public static boolean usable(String expression) {
        if (!Limits.fits(expression)) {
            return false;
        }
        try {
            Pattern.compile(expression);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
