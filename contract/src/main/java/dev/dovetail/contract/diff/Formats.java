package dev.dovetail.contract.diff;

import java.util.Set;

/** Formats whose values are of a form that a receiver can check. */
final class Formats {

    private static final Set<String> CHECKED = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "uuid",
            "uri",
            "uri-reference",
            "url",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "byte",
            "binary",
            "float",
            "double",
            "int32",
            "int64",
            "regex",
            "json-pointer");

    private Formats() {}

    static boolean checked(String format) {
        return CHECKED.contains(format);
    }
}
