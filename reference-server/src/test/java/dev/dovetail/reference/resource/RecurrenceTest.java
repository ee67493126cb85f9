package dev.dovetail.reference.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-01-05T08:00:00Z");

    private static Recurrence every(int interval, Recurrence.Unit unit) {
        return new Recurrence(MONDAY, null, null, unit, interval, Set.of(), null);
    }

    private static String next(Recurrence recurrence, String now) {
        return recurrence
                .nextAfter(OffsetDateTime.parse(now))
                .map(OffsetDateTime::toString)
                .orElse("never");
    }

    @Test
    void beginsWithItsStart() {
        assertThat(next(every(1, Recurrence.Unit.DAY), "2025-12-01T00:00:00Z")).isEqualTo("2026-01-05T08:00Z");
        assertThat(next(every(1, Recurrence.Unit.DAY), "2026-01-05T08:00:00Z")).isEqualTo("2026-01-05T08:00Z");
        assertThat(next(every(1, Recurrence.Unit.DAY), "2026-01-05T08:00:01Z")).isEqualTo("2026-01-06T08:00Z");
    }

    @Test
    void countsIntervals() {
        assertThat(next(every(2, Recurrence.Unit.WEEK), "2026-01-06T00:00:00Z")).isEqualTo("2026-01-19T08:00Z");
        assertThat(next(every(1, Recurrence.Unit.MONTH), "2026-11-21T00:00:00Z"))
                .isEqualTo("2026-12-05T08:00Z");
        assertThat(next(every(3, Recurrence.Unit.YEAR), "2026-11-21T00:00:00Z")).isEqualTo("2029-01-05T08:00Z");
    }

    @Test
    void keepsToItsDays() {
        var days = EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        var weekly = new Recurrence(MONDAY, null, null, Recurrence.Unit.WEEK, 1, days, null);
        assertThat(next(weekly, "2026-01-05T00:00:00Z")).isEqualTo("2026-01-07T08:00Z");
        assertThat(next(weekly, "2026-01-08T00:00:00Z")).isEqualTo("2026-01-09T08:00Z");
        assertThat(next(weekly, "2026-01-10T00:00:00Z")).isEqualTo("2026-01-14T08:00Z");
        assertThat(weekly.inWords()).isEqualTo("sent every week on Wednesday, Friday");
    }

    @Test
    void choosesOneDayOfAPeriod() {
        var lastFriday = new Recurrence(MONDAY, null, null, Recurrence.Unit.MONTH, 1, EnumSet.of(DayOfWeek.FRIDAY), -1);
        assertThat(next(lastFriday, "2026-01-06T00:00:00Z")).isEqualTo("2026-01-30T08:00Z");
        assertThat(next(lastFriday, "2026-02-01T00:00:00Z")).isEqualTo("2026-02-27T08:00Z");
        assertThat(lastFriday.inWords()).isEqualTo("sent every month on the last of Friday");
    }

    @Test
    void endsWithItsCountOrItsLastDay() {
        var twice = new Recurrence(MONDAY, null, 2, Recurrence.Unit.DAY, 1, Set.of(), null);
        assertThat(next(twice, "2026-01-06T00:00:00Z")).isEqualTo("2026-01-06T08:00Z");
        assertThat(next(twice, "2026-01-07T00:00:00Z")).isEqualTo("never");
        var until = new Recurrence(MONDAY, MONDAY.plusDays(1), null, Recurrence.Unit.DAY, 1, Set.of(), null);
        assertThat(next(until, "2026-01-06T00:00:00Z")).isEqualTo("2026-01-06T08:00Z");
        assertThat(next(until, "2026-01-07T00:00:00Z")).isEqualTo("never");
    }

    @Test
    void neverComesWhereItCannot() {
        assertThat(next(every(0, Recurrence.Unit.DAY), "2026-01-07T00:00:00Z")).isEqualTo("never");
        assertThat(next(every(-3, Recurrence.Unit.DAY), "2026-01-07T00:00:00Z")).isEqualTo("never");
        assertThat(next(every(Integer.MAX_VALUE, Recurrence.Unit.YEAR), "2026-01-07T00:00:00Z"))
                .isEqualTo("never");
        var noSuchDay = new Recurrence(MONDAY, null, null, Recurrence.Unit.WEEK, 1, EnumSet.of(DayOfWeek.FRIDAY), 5);
        assertThat(next(noSuchDay, "2026-01-07T00:00:00Z")).isEqualTo("never");
    }
}
