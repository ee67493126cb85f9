package dev.dovetail.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.Check;
import org.junit.jupiter.api.Test;

class PublishedFaultsTest {

    @Test
    void numbersOnlyChecksThatThereAre() {
        assertThat(Checks.all()).extracting(Check::id).containsAll(PublishedFaults.checks());
    }

    @Test
    void tellsTheNumbersOfACheckInOrder() {
        assertThat(PublishedFaults.of(StatusChecks.SERVER_ERROR)).containsExactly(100);
        assertThat(PublishedFaults.of(ScopeChecks.MISSING)).containsExactly(205, 206);
        assertThat(PublishedFaults.of(PathChecks.UNKNOWN)).isEmpty();
    }
}
