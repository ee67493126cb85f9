package dev.dovetail.reference.resource;

import dev.dovetail.reference.api.model.ByweekdayEnum;
import dev.dovetail.reference.api.model.FrequencyEnum;
import dev.dovetail.reference.api.model.Subscription;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a subscription delivers: every so many days, weeks, months or years from its start, on some days of the week
 * only where it names them, and only on one of these days within each period where it says which.
 */
record Recurrence(
        OffsetDateTime start,
        @Nullable OffsetDateTime until,
        @Nullable Integer count,
        Unit unit,
        int interval,
        Set<DayOfWeek> days,
        @Nullable Integer position) {

    /** Far more periods than any answer needs; a rhythm that has not come by then never comes. */
    private static final int MOST_PERIODS = 20_000;

    private static final int LAST_YEAR = 9999;

    /** A period and its name. */
    enum Unit {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit chronoUnit;

        Unit(ChronoUnit chronoUnit) {
            this.chronoUnit = chronoUnit;
        }
    }

    static Recurrence of(Subscription row) {
        return new Recurrence(
                row.startDate(),
                row.untilDate(),
                row.count(),
                unit(row.frequency()),
                Optional.ofNullable(row.interval()).orElse(1),
                days(row.byweekday()),
                row.bysetpos());
    }

    private static Unit unit(FrequencyEnum frequency) {
        return switch (frequency.value()) {
            case DAILY -> Unit.DAY;
            case WEEKLY -> Unit.WEEK;
            case MONTHLY -> Unit.MONTH;
            case YEARLY -> Unit.YEAR;
            case UNKNOWN -> throw new IllegalArgumentException("frequency " + frequency.wireValue());
        };
    }

    private static Set<DayOfWeek> days(@Nullable List<ByweekdayEnum> names) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        if (names != null) {
            names.forEach(name -> days.add(DayOfWeek.valueOf(name.wireValue().toUpperCase(Locale.ROOT))));
        }
        return days;
    }

    /** The rhythm for people: {@code sent every 2 weeks on Monday}. */
    String inWords() {
        var name = unit.name().toLowerCase(Locale.ROOT);
        var rhythm = interval == 1 ? "every " + name : "every " + interval + " " + name + "s";
        if (days.isEmpty()) {
            return "sent " + rhythm;
        }
        var listed = days.stream().map(Recurrence::capitalized).collect(Collectors.joining(", "));
        return "sent " + rhythm + " on " + (position == null ? "" : "the " + ordinal(position) + " of ") + listed;
    }

    private static String capitalized(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String ordinal(int position) {
        return switch (position) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 4 -> "fourth";
            case -1 -> "last";
            default -> "day " + position;
        };
    }

    /** The first delivery that is not before this time. */
    Optional<OffsetDateTime> nextAfter(OffsetDateTime now) {
        if (interval < 1) {
            return Optional.empty();
        }
        try {
            return search(now);
        } catch (DateTimeException | ArithmeticException e) {
            // beyond all time that can be written
            return Optional.empty();
        }
    }

    private Optional<OffsetDateTime> search(OffsetDateTime now) {
        var delivered = 0L;
        // a count can only be kept by counting from the start
        var period = count == null ? skipped(now) : 0;
        for (var tried = 0; tried < MOST_PERIODS; tried++, period++) {
            for (var moment : moments(start.plus(Math.multiplyExact(period, interval), unit.chronoUnit))) {
                if (ended(moment, delivered)) {
                    return Optional.empty();
                }
                if (!moment.isBefore(now)) {
                    return Optional.of(moment);
                }
                delivered++;
            }
        }
        return Optional.empty();
    }

    private boolean ended(OffsetDateTime moment, long delivered) {
        return moment.getYear() > LAST_YEAR
                || (until != null && moment.isAfter(until))
                || (count != null && delivered >= count);
    }

    /** How many whole periods lie between the start and now, less one to be safe. */
    private long skipped(OffsetDateTime now) {
        return Math.max(0, unit.chronoUnit.between(start, now) / interval - 1);
    }

    /** The deliveries within the period that begins with this anchor, in order. */
    private List<OffsetDateTime> moments(OffsetDateTime anchor) {
        if (days.isEmpty()) {
            return List.of(anchor);
        }
        var begin = begin(anchor);
        var matching = begin.toLocalDate()
                .datesUntil(begin.plus(1, unit.chronoUnit).toLocalDate())
                .filter(date -> days.contains(date.getDayOfWeek()))
                .map(date -> anchor.with(date))
                .toList();
        return chosen(matching).stream()
                .filter(moment -> !moment.isBefore(start))
                .toList();
    }

    private List<OffsetDateTime> chosen(List<OffsetDateTime> matching) {
        if (position == null) {
            return matching;
        }
        var index = position > 0 ? position - 1 : matching.size() + position;
        return position == 0 || index < 0 || index >= matching.size() ? List.of() : List.of(matching.get(index));
    }

    private OffsetDateTime begin(OffsetDateTime anchor) {
        return switch (unit) {
            case DAY -> anchor;
            case WEEK -> anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> anchor.withDayOfMonth(1);
            case YEAR -> anchor.withDayOfYear(1);
        };
    }
}
