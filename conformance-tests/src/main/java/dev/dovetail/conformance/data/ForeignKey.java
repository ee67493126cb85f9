package dev.dovetail.conformance.data;

import java.util.regex.Pattern;

/** A member whose value leads to something else, which has to be there: a made-up one leads nowhere. */
public final class ForeignKey {
    private static final Pattern NAME = Pattern.compile("(?i)(^|[_-])(u*id|ref|key|slug|path|token|code)s?$|I[dD]s?$");

    private ForeignKey() {}

    /** Whether a member is called like one: {@code owner_id}, {@code ownerId}, {@code slug}. */
    public static boolean isNamed(String member) {
        return NAME.matcher(member).find();
    }
}
