package dev.dovetail.runtime.parameter;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Scalars from their text: as JSON writes them, strings without quotes. */
final class ScalarText {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private ScalarText() {}

    interface Parser<T> {
        T parse(String text) throws MalformedException;
    }

    /** A text that is no value of its type. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final String complaint;

        MalformedException(String rule, String complaint) {
            super(complaint);
            this.rule = rule;
            this.complaint = complaint;
        }

        String rule() {
            return rule;
        }

        String complaint() {
            return complaint;
        }
    }

    static String string(String text) {
        return text;
    }

    static Integer int32(String text) throws MalformedException {
        integer(text);
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new MalformedException("format", "must be an integer of 32 bits");
        }
    }

    static Long int64(String text) throws MalformedException {
        integer(text);
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new MalformedException("format", "must be an integer of 64 bits");
        }
    }

    static Float float32(String text) throws MalformedException {
        number(text);
        var value = Float.valueOf(text);
        if (value.isInfinite()) {
            throw new MalformedException("format", "must be a number of single precision");
        }
        return value;
    }

    static Double float64(String text) throws MalformedException {
        number(text);
        var value = Double.valueOf(text);
        if (value.isInfinite()) {
            throw new MalformedException("format", "must be a number of double precision");
        }
        return value;
    }

    static BigDecimal decimal(String text) throws MalformedException {
        number(text);
        return new BigDecimal(text);
    }

    static Boolean bool(String text) throws MalformedException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedException("type", "must be true or false");
        };
    }

    static OffsetDateTime dateTime(String text) throws MalformedException {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedException("format", "must be a date-time with offset, such as 2026-01-31T12:00:00Z");
        }
    }

    static LocalDate date(String text) throws MalformedException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedException("format", "must be a date, such as 2026-01-31");
        }
    }

    static UUID uuid(String text) throws MalformedException {
        // UUID.fromString also takes shortened groups
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new MalformedException("format", "must be a UUID");
        }
        return UUID.fromString(text);
    }

    static URI uri(String text) throws MalformedException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new MalformedException("format", "must be a URI");
        }
    }

    static byte[] bytes(String text) throws MalformedException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("format", "must be base64");
        }
    }

    private static void integer(String text) throws MalformedException {
        if (!INTEGER.matcher(text).matches()) {
            throw new MalformedException("type", "must be an integer");
        }
    }

    // The lengths are bounded so that no text of a stranger becomes a number of a million digits.
    private static void number(String text) throws MalformedException {
        if (!NUMBER.matcher(text).matches()) {
            throw new MalformedException("type", "must be a number");
        }
    }
}
