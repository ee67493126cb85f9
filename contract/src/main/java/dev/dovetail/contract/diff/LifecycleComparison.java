package dev.dovetail.contract.diff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Deprecation, the date of the end, and the level of stability. */
final class LifecycleComparison {

    private static final String SUNSET = "x-sunset";
    private static final String STABILITY = "x-stability-level";
    private static final List<String> LEVELS = List.of("draft", "alpha", "beta", "stable");
    private static final int DATE_LENGTH = 10;

    private final Comparison comparison;

    LifecycleComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    /** An operation that is gone: whether it had been announced. */
    void removed(Subject.OfOperation subject, Part operation) {
        var sunset = operation.text(SUNSET).flatMap(LifecycleComparison::date);
        Rule rule;
        if (sunset.isPresent()) {
            rule = sunset.get().isAfter(comparison.options().today())
                    ? PathRules.OPERATION_REMOVED_BEFORE_SUNSET
                    : PathRules.OPERATION_REMOVED_AFTER_SUNSET;
        } else if (operation.flag("deprecated", false)) {
            rule = PathRules.OPERATION_REMOVED_DEPRECATED;
        } else {
            rule = PathRules.OPERATION_REMOVED;
        }
        comparison
                .facts()
                .add(
                        rule,
                        Direction.REQUEST,
                        subject,
                        new Pair(operation, operation.raw(" ")),
                        sunset.map(Object::toString).orElse(""));
    }

    /** A parameter that is gone. */
    Rule removedParameter(Part parameter) {
        var sunset = parameter.text(SUNSET).flatMap(LifecycleComparison::date);
        if (sunset.isPresent() && sunset.get().isAfter(comparison.options().today())) {
            return ParameterRules.PARAMETER_REMOVED_BEFORE_SUNSET;
        }
        return parameter.flag("deprecated", false)
                ? ParameterRules.PARAMETER_REMOVED_DEPRECATED
                : ParameterRules.PARAMETER_REMOVED;
    }

    void compare(Subject subject, Pair pair) {
        if (pair.widened("deprecated", false)) {
            add(
                    DocumentRules.DEPRECATED,
                    subject,
                    pair,
                    pair.after().text(SUNSET).map(date -> "until " + date).orElse(""));
        } else if (pair.narrowed("deprecated", false)) {
            add(DocumentRules.REACTIVATED, subject, pair, "");
        }
        sunset(subject, pair);
        stability(subject, pair);
    }

    private void sunset(Subject subject, Pair pair) {
        var before = pair.before().text(SUNSET);
        var after = pair.after().text(SUNSET);
        if (before.equals(after)) {
            return;
        }
        var detail = pair.change(SUNSET);
        if (after.isEmpty()) {
            if (!pair.narrowed("deprecated", false)) {
                add(DocumentRules.SUNSET_REMOVED, subject, pair, detail);
            }
            return;
        }
        var recent = date(after.get());
        if (recent.isEmpty()) {
            add(DocumentRules.SUNSET_UNREADABLE, subject, pair, detail);
            return;
        }
        var earlier = before.flatMap(LifecycleComparison::date)
                .filter(old -> recent.get().isBefore(old));
        add(earlier.isPresent() ? DocumentRules.SUNSET_EARLIER : DocumentRules.SUNSET_LATER, subject, pair, detail);
    }

    private void stability(Subject subject, Pair pair) {
        var before = LEVELS.indexOf(pair.before().text(STABILITY).orElse(""));
        var after = LEVELS.indexOf(pair.after().text(STABILITY).orElse(""));
        if (before != after && before >= 0) {
            add(
                    after < before ? DocumentRules.STABILITY_DECREASED : DocumentRules.STABILITY_INCREASED,
                    subject,
                    pair,
                    pair.change(STABILITY));
        }
    }

    private void add(Rule rule, Subject subject, Pair pair, String detail) {
        comparison.facts().add(rule, Direction.REQUEST, subject, pair, detail);
    }

    /** A date of RFC 3339, with or without a time. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
