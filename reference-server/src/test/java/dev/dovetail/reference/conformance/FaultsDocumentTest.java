package dev.dovetail.reference.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.fault.Faults;
import dev.dovetail.reference.recall.FaultTable;
import dev.dovetail.reference.recall.FaultsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/faults.md is what the fault table says, in the order of the checks; {@code -Dgolden.update} writes it anew. */
class FaultsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "faults.md");

    private final String text = new FaultsPage(FaultTable.load()).promise();

    @Test
    void isWhatTheFaultTableSays() throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(text).as("run with -Dgolden.update").isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void hasAtLeastSixtyFaults() {
        assertThat(Faults.all()).hasSizeGreaterThanOrEqualTo(60);
    }
}
