package dev.dovetail.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{\"id\": 7, \"note_id\": 8}                          | note_id     | -     | 8",
                "{\"id\": 7, \"name\": \"x\"}                         | note_id     | -     | 7",
                "{\"uuid\": \"u\"}                                    | id          | -     | u",
                "{\"id\": 7, \"passwords\": [{\"id\": 1}, {\"id\": 2}]} | password_id | -     | 2",
                "{\"share_passwords\": \"[{\\\"id\\\": 3}]\"}         | password_id | -     | 3",
                "{\"data\": {\"key\": \"k\"}}                         | id          | /data/key | k",
                "{\"id\": 7}                                          | id          | /data/key | -",
                "{\"text\": true}                                     | id          | -     | end",
                "[1]                                                  | id          | -     | end",
            })
    void findsWhatAThingIsAddressedBy(String body, String parameter, String pointer, String expected) {
        var headers = List.of(new Exchange.Header("Location", "/notes/end/?x=1"));
        var answer = Answer.of(1, 201, headers, body.getBytes(StandardCharsets.UTF_8));
        var keep = new Step.Keep("slot", parameter, Optional.ofNullable(pointer), Optional.empty());

        assertThat(IdentityReader.read(answer, keep).map(found -> found.asText()))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
