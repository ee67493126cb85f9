package dev.dovetail.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about diff has the table of rules as the code has it. */
class DiffPageTest {

    private static final Path PAGE = Path.of("../docs/diff.md");
    private static final String MARK = "<!-- The rest of this page is written by DiffPageTest. -->\n";

    @Test
    void hasTheTableOfRules() throws IOException {
        var page = Files.readString(PAGE);
        var written = page.substring(0, page.indexOf(MARK)) + MARK + table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private static String table() {
        return Arrays.stream(Area.values())
                .map(area -> "\n## " + area.title() + "\n\n"
                        + "| rule | change | request: wire | caller | implementer | response: wire | caller | implementer |\n"
                        + "|---|---|---|---|---|---|---|---|\n"
                        + RuleTable.all().stream()
                                .filter(rule -> rule.area() == area)
                                .map(DiffPageTest::row)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String row(Rule rule) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(rule.id(), rule.sentence(), effect(rule.request()), effect(rule.response()));
    }

    private static String effect(Effect effect) {
        return effect.wire().word() + " | " + effect.caller().word() + " | "
                + effect.implementer().word();
    }
}
