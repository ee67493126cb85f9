package dev.dovetail.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+00:00, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05-00:00, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+05:30, 2026-01-02T03:04:05+05:30",
        "2026-01-02T03:04:05.000Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.120300Z, 2026-01-02T03:04:05.1203Z",
        "2026-01-02T03:04:05.123456789-11:00, 2026-01-02T03:04:05.123456789-11:00",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
    })
    void readsAndWrites(String text, String written) {
        assertThat(DateTimes.write(DateTimes.parse(text, false))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-01-02",
                "2026-01-02T03:04Z",
                "2026-01-02T03:04:05",
                "2026-01-02 03:04:05Z",
                "2026-1-2T03:04:05Z",
                "2026-02-29T03:04:05Z",
                "2026-01-02T24:00:00Z",
                "2026-01-02T03:04:05+0100",
                "2026-01-02T03:04:05+01",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05.1234567891Z",
                "+2026-01-02T03:04:05Z",
                "12026-01-02T03:04:05Z",
                "2026-01-02T03:04:05Z[UTC]",
                "٢٠٢٦-01-02T03:04:05Z"
            })
    void refusesWhatIsNotRfc3339(String text) {
        assertThatThrownBy(() -> DateTimes.parse(text, false)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void assumesUtcWhenAskedTo() {
        assertThat(DateTimes.write(DateTimes.parse("2026-01-02T03:04:05.5", true)))
                .isEqualTo("2026-01-02T03:04:05.5Z");
        assertThat(DateTimes.write(DateTimes.parse("2026-01-02T03:04:05-01:00", true)))
                .isEqualTo("2026-01-02T03:04:05-01:00");
        assertThatThrownBy(() -> DateTimes.parse("2026-01-02", true)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void roundTripsDates() {
        assertThat(DateTimes.write(DateTimes.parseDate("2024-02-29"))).isEqualTo("2024-02-29");
        assertThatThrownBy(() -> DateTimes.parseDate("2026-02-29")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DateTimes.parseDate("2026-2-1")).isInstanceOf(DateTimeException.class);
        assertThat(DateTimes.parseDate("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
    }

    @Test
    void roundTripsEveryInstantAndOffset() {
        var random = new Random(5);
        for (var i = 0; i < 10_000; i++) {
            var offset = ZoneOffset.ofTotalSeconds((random.nextInt(36 * 60) - 18 * 60) * 60);
            var dateTime = Instant.ofEpochSecond(random.nextInt() * 20L, random.nextInt(1_000_000_000))
                    .atOffset(offset);
            assertThat(DateTimes.parse(DateTimes.write(dateTime), false)).isEqualTo(dateTime);
        }
    }
}
