package dev.dovetail.runtime.json;

/**
 * How forgiving reading is.
 *
 * @param scalars what a number or a boolean may be read from
 * @param nullsAnywhere whether null is accepted where the model does not say so
 * @param assumeUtc whether a date-time without an offset is one of UTC
 */
record Reading(Scalars scalars, boolean nullsAnywhere, boolean assumeUtc) {

    static final Reading STRICT = new Reading(Scalars.EXACT, false, false);
    static final Reading LENIENT = new Reading(Scalars.ANY, true, true);

    /** Where a scalar may come from. */
    enum Scalars {
        /** A JSON value of its own type only. */
        EXACT,
        /** Text, which is all that a form has. */
        FROM_TEXT,
        /** Anything that keeps the meaning: "5" for 5 and 5 for "5". */
        ANY
    }

    Reading ofForms() {
        return new Reading(Scalars.FROM_TEXT, nullsAnywhere, assumeUtc);
    }

    Reading assumingUtc() {
        return new Reading(scalars, nullsAnywhere, true);
    }

    boolean fromText() {
        return scalars != Scalars.EXACT;
    }
}
