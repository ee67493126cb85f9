package dev.dovetail.conformance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Statement;
import dev.dovetail.conformance.result.Statement.Kind;
import dev.dovetail.conformance.stub.NotesServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every statement of the notes document is in the ledger once, with its witness or with a reason. */
class LedgerTest {

    private static RunResult result;

    @BeforeAll
    static void run() throws IOException {
        try (var server = NotesServer.start()) {
            result = Conformance.of(Documents.read("/dev/dovetail/conformance/stub/notes.yaml"))
                    .against(server.baseUrl())
                    .tokens(server.tokens())
                    .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                    .with(target -> target.withDepth(Depth.NONE))
                    .run();
        }
    }

    @Test
    void everyStatementHasAWitnessOrAReason() {
        assertThat(result.evidence().ledger()).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.witnessed()).isEqualTo(statement.missing().isEmpty());
            statement.exchange().ifPresent(id -> assertThat(result.exchange(id)).isPresent());
        });
        assertThat(result.evidence().ledger())
                .extracting(one -> one.operation() + one.kind() + one.text())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesEverythingThatTheDocumentSaysAboutAnOperation() {
        assertThat(texts("notes_list", Kind.RESPONSE)).containsExactly("200", "401", "403");
        assertThat(texts("notes_list", Kind.RESPONSE_TYPE)).contains("200 application/json");
        assertThat(texts("notes_list", Kind.RESPONSE_MEMBER))
                .contains("200 count", "200 results", "200 results[].created_at", "401 detail");
        assertThat(texts("notes_read", Kind.PARAMETER)).containsExactly("path id");
        assertThat(texts("notes_create", Kind.REQUEST_TYPE)).containsExactly("application/json");
        assertThat(texts("notes_create", Kind.REQUEST_MEMBER)).contains("title", "secret");
        assertThat(texts("notes_list", Kind.SECURITY)).containsExactly("token");
        assertThat(texts("notes_list", Kind.SCOPE)).containsExactly("note:read");
        assertThat(texts("whoami", Kind.RESPONSE_HEADER)).containsExactly("200 X-Request-Number", "200 X-Roles");
    }

    @Test
    void showsTheExchangeThatWitnessedAStatement() {
        var created = find("notes_create", Kind.RESPONSE, "201");
        var exchange = result.exchange(created.exchange().orElseThrow()).orElseThrow();
        assertThat(exchange.method() + " " + exchange.status()).isEqualTo("POST 201");
        assertThat(created.place()).contains("notes.yaml:");
        var scope = find("notes_list", Kind.SCOPE, "note:read");
        assertThat(result.exchange(scope.exchange().orElseThrow()).orElseThrow().status())
                .isEqualTo(403);
    }

    @Test
    void saysWhyNothingWitnessedAStatement() {
        assertThat(find("notes_read", Kind.RESPONSE_MEMBER, "200 secret").missing())
                .as("it is writeOnly, so no answer may have it")
                .contains("no answer of status 200 had it");
    }

    @Test
    void countsWhatWasWitnessed() {
        var ledger = result.evidence().ledger();
        assertThat(result.evidence().witnessed())
                .isGreaterThan(ledger.size() * 3 / 4)
                .isLessThan(ledger.size());
    }

    private static List<String> texts(String operation, Kind kind) {
        return result.evidence().ledger().stream()
                .filter(one -> one.operation().equals(operation) && one.kind() == kind)
                .map(Statement::text)
                .toList();
    }

    private static Statement find(String operation, Kind kind, String text) {
        return result.evidence().ledger().stream()
                .filter(one -> one.operation().equals(operation) && one.kind() == kind)
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
