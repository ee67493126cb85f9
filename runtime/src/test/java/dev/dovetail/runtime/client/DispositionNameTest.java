package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=a.csv | a.csv",
                "attachment; filename=\"a b;c.csv\"; size=3 | a b;c.csv",
                "attachment; FILENAME = \"a\\\"b\" | a\"b",
                "attachment; filename=plain.txt; filename*=UTF-8'en'na%C3%AFve%20%E2%82%AC.txt | naïve €.txt",
                "attachment; filename=\"../../etc/passwd\" | passwd",
                "attachment; filename=\"C:\\\\\\\\temp\\\\\\\\x.exe\" | x.exe",
                "attachment; filename*=UTF-8''..%2F..%2Fa%0Ab | ab",
            })
    void theNameIsTakenWithoutFolders(String header, String name) {
        assertThat(DispositionName.of(header)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"attachment", "``", "inline; filename=\"\"", "inline; filename=\"..\"", "inline; filename=\"a/\""})
    void aHeaderWithoutANameHasNone(String header) {
        assertThat(DispositionName.of(header)).isEmpty();
    }
}
