package dev.dovetail.conformance.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.conformance.result.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Set<String> ALL = Set.of("note:read", "note:write", "label:read", "write:files", "read:files");

    @Test
    void givesTheRichestTokenThatFits() {
        var tokens = FixedTokens.of(List.of(
                new Token("one", Set.of("note:read")),
                new Token("two", Set.of("note:read", "label:read")),
                new Token("none", Set.of())));

        assertThat(tokens.token(Set.of(), Set.of("note:read", "label:read", "note:write")))
                .map(Token::secret)
                .contains("two");
        assertThat(tokens.token(Set.of("note:read"), Set.of("note:read")))
                .map(Token::secret)
                .contains("one");
        assertThat(tokens.token(Set.of(), Set.of())).map(Token::secret).contains("none");
        assertThat(tokens.token(Set.of("note:write"), ALL)).isEmpty();
        assertThat(tokens.everything(ALL)).isEmpty();
        assertThat(tokens.andForEverything("all").everything(ALL))
                .map(Token::secret)
                .contains("all");
    }

    @Test
    void neverPrintsASecret() {
        assertThat(new Token("tok_1234", Set.of("a"))).hasToString("Token[[a]]");
    }

    @Test
    void runsACommandForATokenWithoutAShell() {
        var command = TokenCommand.parse("echo 'a b' \"{scopes}\" $HOME");

        assertThat(command.token(Set.of(), Set.of("note:write", "note:read")))
                .map(Token::secret)
                .contains("a b note:read note:write $HOME");
        assertThat(TokenCommand.parse("false").token(Set.of(), Set.of())).isEmpty();
        assertThatThrownBy(() -> TokenCommand.parse("  ")).hasMessage("the token command is empty");
        assertThatThrownBy(() -> TokenCommand.parse("/no/such/command").token(Set.of(), Set.of()))
                .hasMessage("the token command cannot be run: /no/such/command");
    }

    @Test
    void knowsWhichScopeHoldsWhich() {
        var rules = ScopeRules.WRITE_IMPLIES_READ;

        assertThat(rules.grants("note:write", "note:read")).isTrue();
        assertThat(rules.grants("note:read", "note:write")).isFalse();
        assertThat(rules.grants("label:write", "note:read")).isFalse();
        assertThat(rules.grants("write:files", "read:files")).isTrue();
        assertThat(ScopeRules.NONE.grants("note:write", "note:read")).isFalse();
        assertThat(rules.siblings("note:write", ALL)).containsExactly("note:read");
        assertThat(rules.siblings("label:read", ALL)).isEmpty();
        assertThat(rules.including("note:read", ALL)).containsExactly("note:write");
        assertThat(new ScopeRules(Map.of("admin", Set.of("write"))).grants("note:admin", "note:write"))
                .isTrue();
    }

    @Test
    void selectsOperationsAndChecksApart() {
        var selection = new Selection(List.of("notes_*", "scope.*"), List.of("DELETE *", "scope.none"));

        assertThat(selection.coversOperation("notes_list", "GET /notes/")).isTrue();
        assertThat(selection.coversOperation("notes_delete", "DELETE /notes/{id}/"))
                .isFalse();
        assertThat(selection.coversOperation("labels_list", "GET /labels/")).isFalse();
        assertThat(selection.coversCheck(ScopeChecks.EXACT)).isTrue();
        assertThat(selection.coversCheck(ScopeChecks.NONE)).isFalse();
        assertThat(selection.coversCheck(PathChecks.ANSWERS)).isFalse();
        assertThat(new Selection(List.of("notes_list"), List.of()).coversCheck(PathChecks.ANSWERS))
                .isTrue();
    }

    @Test
    void takesAServerThatIsNotOfThisMachineForOneToBeReadOnly() {
        assertThat(Target.at(URI.create("https://staging.example.com")).mode()).isEqualTo(Mode.READ_ONLY);
        assertThat(Target.at(URI.create("http://127.0.0.1:8080/base/")).mode()).isEqualTo(Mode.FULL);
        assertThat(Target.at(URI.create("http://127.0.0.1:8080/base/")).url("/notes/"))
                .isEqualTo("http://127.0.0.1:8080/base/notes/");
        assertThatThrownBy(() -> Target.at(URI.create("ftp://example.com")))
                .hasMessage("not the address of an HTTP server: ftp://example.com");
    }

    @Test
    void readsFixturesShortAndLong() throws IOException {
        var operations = Documents.environments().api().operations();
        var destroy = operations.stream()
                .filter(one -> one.label().equals("environments_explicit_members_destroy"))
                .findFirst()
                .orElseThrow();
        var known = Documents.environmentsFixtures();
        var own = read("fixtures: {project_id: \"77\", member_uuid: [u1, u2]}");

        assertThat(known.forParameter(destroy, "path", "parent_membership__user__uuid")
                        .orElseThrow()
                        .values())
                .hasSize(8);
        var fixtures = known.overriddenBy(own);
        assertThat(fixtures.forParameter(destroy, "path", "project_id")
                        .orElseThrow()
                        .values())
                .extracting(value -> value.asText())
                .containsExactly("77");
        var members = fixtures.forParameter(destroy, "path", "parent_membership__user__uuid")
                .orElseThrow();
        assertThat(members.values()).extracting(value -> value.asText()).containsExactly("u1", "u2");
        assertThat(members.usedUpBy(destroy)).isTrue();
        assertThat(read("fixtures: {group: acme}").forParameter(destroy, "query", "group"))
                .isPresent();
        assertThat(read("other: 1").all()).isEmpty();
        assertThatThrownBy(() -> read("fixtures: [1]")).hasMessage("fixtures: expected names with values, got ARRAY");
    }

    private static Fixtures read(String yaml) throws IOException {
        return Fixtures.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
