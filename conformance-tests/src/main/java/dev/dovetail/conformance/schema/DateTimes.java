package dev.dovetail.conformance.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.DateTimeFormat;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * The format {@code date-time} as JSON Schema has it (Validation, 7.3.1): the production of RFC 3339, 5.6, with a {@code T} in it. What
 * the validator brings along also takes a blank in its place, which most parsers of other languages refuse.
 */
final class DateTimes implements Format {
    private static final Pattern PRODUCTION =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");

    private final Format calendar = new DateTimeFormat();

    @Override
    public String getName() {
        return calendar.getName();
    }

    @Override
    public String getMessageKey() {
        return calendar.getMessageKey();
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return PRODUCTION.matcher(value).matches() && calendar.matches(context, value);
    }
}
