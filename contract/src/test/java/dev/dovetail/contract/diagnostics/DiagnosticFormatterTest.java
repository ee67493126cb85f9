package dev.dovetail.contract.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticFormatterTest {

    private static final Location PLACE = new Location("pets.yaml", "/a/$ref", 2, 9);
    private static final Diagnostic DANGLING = new Diagnostic(
            DiagnosticCode.UNRESOLVED_REFERENCE,
            Severity.ERROR,
            PLACE,
            "'#/b' does not exist",
            Optional.of("did you mean '#/a'?"));

    @Test
    void writesLikeACompiler() {
        var formatter = formatter("a:", "  $ref: '#/b'");

        assertThat(formatter.full(DANGLING)).isEqualTo("""
                pets.yaml:2:9: error: '#/b' does not exist [unresolved-reference]
                  2 |   $ref: '#/b'
                    |         ^
                    cure: did you mean '#/a'?""");
    }

    @Test
    void leavesOutWhatThereIsNot() {
        var bare = new Diagnostic(
                DiagnosticCode.UNREADABLE_DOCUMENT,
                Severity.ERROR,
                new Location("pets.yaml", "", 0, 0),
                "there is no such file",
                Optional.empty());

        assertThat(formatter().full(bare)).isEqualTo("pets.yaml: error: there is no such file [unreadable-document]");
    }

    @Test
    void separatesSeveralByAnEmptyLine() {
        assertThat(formatter().full(List.of(DANGLING, DANGLING)))
                .isEqualTo(formatter().full(DANGLING) + "\n\n" + formatter().full(DANGLING));
    }

    @Test
    void showsThePartOfALongLineThatTheCaretIsIn() {
        var line = "x".repeat(4_000) + "HERE" + "y".repeat(4_000);
        var far = new Diagnostic(
                DiagnosticCode.WRONG_TYPE,
                Severity.ERROR,
                new Location("a.json", "", 1, 4_001),
                "wrong",
                Optional.empty());

        var excerpt = formatter(line).full(far).lines().toList();

        assertThat(excerpt.get(1)).contains("HERE").hasSizeLessThan(200);
        assertThat(excerpt.get(2).indexOf('^')).isEqualTo(excerpt.get(1).indexOf("HERE"));
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        var hostile = new Diagnostic(
                DiagnosticCode.WRONG_TYPE,
                Severity.ERROR,
                new Location("a.yaml", "", 1, 3),
                "bad\u001b[31m\u202e",
                Optional.of("\u0007cure"));

        assertThat(formatter("a\u001b[2Jb").full(hostile).codePoints())
                .noneMatch(c -> c != '\n' && Character.isISOControl(c) || c == 0x202e);
    }

    @Test
    void printsAColumnBeyondTheLineAtItsEnd() {
        var beyond = new Diagnostic(
                DiagnosticCode.WRONG_TYPE, Severity.ERROR, new Location("a.yaml", "", 1, 99), "x", Optional.empty());

        assertThat(formatter("ab").full(beyond)).endsWith("\n  1 | ab\n    |   ^");
    }

    private static DiagnosticFormatter formatter(String... lines) {
        return new DiagnosticFormatter((document, line) ->
                line >= 1 && line <= lines.length ? Optional.of(lines[line - 1]) : Optional.empty());
    }
}
