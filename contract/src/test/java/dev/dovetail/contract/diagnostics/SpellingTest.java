package dev.dovetail.contract.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> KNOWN = List.of("Group", "Groups", "Person", "a");

    @Test
    void guessesTheNearest() {
        assertThat(Spelling.nearest("Grop", KNOWN)).contains("Group");
        assertThat(Spelling.nearest("Groupss", KNOWN)).contains("Groups");
        assertThat(Spelling.nearest("person", KNOWN)).contains("Person");
        assertThat(Spelling.nearest("psre", List.of("pers")))
                .as("two exchanges")
                .isEmpty();
        assertThat(Spelling.nearest("pets", List.of("pest"))).as("one exchange").contains("pest");
    }

    @Test
    void guessesNothingFarAway() {
        assertThat(Spelling.nearest("Subscription", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("xyz", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(10_000), List.of("x".repeat(10_001))))
                .isEmpty();
    }
}
