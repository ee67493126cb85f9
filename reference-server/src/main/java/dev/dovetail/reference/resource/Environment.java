package dev.dovetail.reference.resource;

import dev.dovetail.reference.error.EnvironmentError;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the resources share: the rows, the projects, and the time. */
public record Environment(Tables tables, Projects projects, Clock clock) {

    /** The time as it is stored: in UTC, to the microsecond. */
    public OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** A time that was sent, as it is stored. */
    static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** As {@link #utc}, where there may be none. */
    static @Nullable OffsetDateTime utcOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : utc(time);
    }

    /** Refuses a dashboard that is not of the project. */
    void requireDashboard(String projectId, @Nullable Long dashboard) {
        if (dashboard != null && !projects.named(projectId).dashboards().contains(dashboard)) {
            throw EnvironmentError.invalid(
                    "dashboard", "invalid_input", "This dashboard does not belong to your team.");
        }
    }

    /** Refuses an insight that is not of the project. */
    void requireInsight(String projectId, @Nullable Long insight) {
        if (insight != null
                && tables.insights().find(projectId, insight.toString()).isEmpty()) {
            throw EnvironmentError.invalid("insight", "invalid_input", "This insight does not belong to your team.");
        }
    }
}
