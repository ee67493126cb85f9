package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {

    @Test
    void putsEachMemberOnItsOwnLine() {
        assertThat(JsonLayout.indent("{\"a\":1.50,\"b\":[true,{ }],\"c\":[ ]}"))
                .isEqualTo("{\n  \"a\": 1.50,\n  \"b\": [\n    true,\n    {}\n  ],\n  \"c\": []\n}");
    }

    @Test
    void leavesStringsAsTheyAre() {
        assertThat(JsonLayout.indent("[\"a, {b}: \\\" c\\\\\",2]")).isEqualTo("[\n  \"a, {b}: \\\" c\\\\\",\n  2\n]");
    }

    @Test
    void managesWhatWasCutOrIsBroken() {
        assertThat(JsonLayout.indent("{\"a\":[1,\"two")).isEqualTo("{\n  \"a\": [\n    1,\n    \"two");
        assertThat(JsonLayout.indent("[\"\\")).isEqualTo("[\n  \"\\");
        assertThat(JsonLayout.indent("}}")).isEqualTo("}}");
        assertThat(JsonLayout.indent("[]]]")).isEqualTo("[]\n]\n]");
        assertThat(JsonLayout.indent("<html>, {}")).isEqualTo("<html>, {}");
    }
}
