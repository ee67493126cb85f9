package dev.dovetail.runtime.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"aZ09-._~,aZ09-._~", "a b,a%20b", "ä😀,%C3%A4%F0%9F%98%80", "100%25,100%2525", "+/?#,%2B%2F%3F%23"
            })
    void onlyUnreservedCharactersStay(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"100%,100%", "%zz%2,%zz%2", "%e4,\uFFFD", "%c3%a4%,ä%", "%+1%-1,%+1%-1"})
    void decodingNeverFails(String raw, String text) {
        assertThat(PercentEncoding.decode(raw)).isEqualTo(text);
    }
}
