package dev.dovetail.generator.naming;

import java.util.HashSet;
import java.util.Set;

/**
 * Simple names that no emitted class may have. A class in the same package wins over {@code java.lang}, so a schema
 * called {@code String} would change what every other emitted class means. A list rather than a question to the running
 * JDK: names must not depend on it.
 */
final class ReservedTypeNames {

    private static final Set<String> JAVA_LANG = Set.of(
            "Appendable",
            "AssertionError",
            "AutoCloseable",
            "Boolean",
            "Byte",
            "Character",
            "CharSequence",
            "Class",
            "ClassLoader",
            "Cloneable",
            "Comparable",
            "Compiler",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "FunctionalInterface",
            "IO",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "NullPointerException",
            "Number",
            "Object",
            "Override",
            "Package",
            "Process",
            "Readable",
            "Record",
            "Runnable",
            "Runtime",
            "RuntimeException",
            "SafeVarargs",
            "ScopedValue",
            "Short",
            "StackWalker",
            "StrictMath",
            "String",
            "StringBuffer",
            "StringBuilder",
            "SuppressWarnings",
            "System",
            "Thread",
            "ThreadGroup",
            "ThreadLocal",
            "Throwable",
            "UnsupportedOperationException",
            "Void");

    /** What is nested in emitted types: a top-level type of the same name would be hidden there. */
    private static final Set<String> NESTED = Set.of("Builder", "Unknown", "Value");

    private ReservedTypeNames() {}

    /** All of them. */
    static Set<String> all() {
        var all = new HashSet<>(JAVA_LANG);
        all.addAll(NESTED);
        return all;
    }
}
