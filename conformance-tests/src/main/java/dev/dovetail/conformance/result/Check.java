package dev.dovetail.conformance.result;

/**
 * One thing that the suite looks at.
 *
 * @param id stable, group and subject with a dot between, for example {@code scope.insufficient}
 * @param level whether falling short fails the run
 * @param proves what is known when it passes, one sentence without a full stop
 * @param clause where the requirement comes from, for example {@code RFC 6750, 3.1}
 */
public record Check(String id, CheckGroup group, Level level, String proves, String clause) {
    /** A check whose failure fails the run. */
    public static Check must(String id, CheckGroup group, String proves, String clause) {
        return new Check(id, group, Level.MUST, proves, clause);
    }

    /** A check whose failure is a warning. */
    public static Check should(String id, CheckGroup group, String proves, String clause) {
        return new Check(id, group, Level.SHOULD, proves, clause);
    }
}
