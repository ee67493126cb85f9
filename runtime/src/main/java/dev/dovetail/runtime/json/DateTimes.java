package dev.dovetail.runtime.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates and date-times as RFC 3339 writes them (section 5.6). */
public final class DateTimes {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DATE)
            .appendLiteral('T')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(LOCAL)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private DateTimes() {}

    /**
     * Reads a date-time.
     *
     * @param assumeUtc whether a date-time without an offset is one of UTC rather than an error
     * @throws DateTimeException when the text is not a date-time
     */
    public static OffsetDateTime parse(String text, boolean assumeUtc) {
        requireFraction(text);
        if (assumeUtc && !hasOffset(text)) {
            return LocalDateTime.parse(text, LOCAL).atOffset(ZoneOffset.UTC);
        }
        return OffsetDateTime.parse(text, OFFSET);
    }

    /**
     * Reads a full-date.
     *
     * @throws DateTimeException when the text is not a date
     */
    public static LocalDate parseDate(String text) {
        return LocalDate.parse(text, DATE);
    }

    /** Writes a date-time: {@code Z} for UTC, the fraction as short as it is exact. */
    public static String write(OffsetDateTime dateTime) {
        return OFFSET.format(dateTime);
    }

    /** Writes a full-date. */
    public static String write(LocalDate date) {
        return DATE.format(date);
    }

    /** A point wants digits after it, which the formatter does not insist on. */
    private static void requireFraction(String text) {
        var next = text.indexOf('.') + 1;
        if (next > 0 && (next == text.length() || text.charAt(next) < '0' || text.charAt(next) > '9')) {
            throw new DateTimeException("a fraction without digits");
        }
    }

    private static boolean hasOffset(String text) {
        var time = text.substring(Math.min(10, text.length()));
        return time.endsWith("Z") || time.endsWith("z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
    }
}
