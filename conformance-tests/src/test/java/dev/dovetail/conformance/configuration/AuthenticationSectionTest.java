package dev.dovetail.conformance.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.SecurityScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthenticationSectionTest {
    private static final Set<String> ALL = Set.of("a", "b");

    @TempDir
    private Path folder;

    private SettingsFiles files;

    @BeforeEach
    void prepare() {
        files = new SettingsFiles(folder, Map.of("SECRET", "hush-hush"));
    }

    @Test
    void letsInByOneTokenForEverySchemeAndByOthersForSome() throws IOException {
        Files.writeString(folder.resolve("partner.txt"), "partner-key\n");

        var authentication = files.target("""
                authentication:
                  token: ${SECRET}
                  schemes:
                    partner: { token_file: partner.txt }
                    admin: { username: root, password: "${SECRET}" }
                    minted: { token_command: "echo {scopes}" }
                """).authentication();

        assertThat(everything(authentication, "any")).contains("hush-hush");
        assertThat(everything(authentication, "partner")).contains("partner-key");
        assertThat(everything(authentication, "admin")).contains("root:hush-hush");
        assertThat(everything(authentication, "minted")).contains("a b");
        assertThat(authentication.covers(scheme("any"))).isTrue();
    }

    @Test
    void takesTokensWithTheirScopesAndSuchAsAreNoLongerValid() {
        var source = files.target("""
                authentication:
                  tokens:
                    - { token: one, scopes: [a] }
                    - { token: none, scopes: [] }
                  expired_token: old
                  revoked_token: gone
                """).authentication().of(scheme("any"));

        assertThat(source.token(Set.of("a"), ALL)).map(Token::secret).contains("one");
        assertThat(source.token(Set.of(), Set.of())).map(Token::secret).contains("none");
        assertThat(source.everything(ALL)).isEmpty();
        assertThat(source.expired()).map(Token::secret).contains("old");
        assertThat(source.revoked()).map(Token::secret).contains("gone");
    }

    @Test
    void saysWhatContradictsItself() {
        assertThat(files.problems("""
                authentication:
                  token: one
                  token_command: mint
                  schemes:
                    a: { username: ada }
                    b:
                      tokens: [{ token: one }, { scopes: [] }]
                    c: { token_file: absent.txt }
                    d: { token_command: "" }
                """))
                .containsExactly(
                        "dovetail.yaml:1:1: several ways to be let in: give either tokens or token_command; "
                                + "what is for one scheme alone stands below schemes",
                        "dovetail.yaml:5:5: username and password belong together",
                        "dovetail.yaml:7:16: which scopes does it have? "
                                + "A token that opens everything stands above, as token",
                        "dovetail.yaml:7:32: neither token nor token_file",
                        "dovetail.yaml:8:22: the file cannot be read",
                        "dovetail.yaml:9:25: the token command is empty");
    }

    @Test
    void knowsASecondCallerWithThingsOfItsOwn() {
        var caller = files.target("""
                second_caller:
                  authentication: { token: "${SECRET}" }
                  fixtures: { project_id: 2 }
                """).secondCaller().orElseThrow();

        assertThat(everything(caller.authentication(), "any")).contains("hush-hush");
        assertThat(caller.fixtures().all()).extracting(Fixture::name).containsExactly("project_id");
        assertThat(files.problems("second_caller: { fixtures: { a: 1 } }"))
                .containsExactly("dovetail.yaml:1:1: a second caller needs authentication of its own");
    }

    @Test
    void neverPrintsASecret() {
        var target = files.target("""
                authentication:
                  token: ${SECRET}
                  expired_token: ${SECRET}
                  schemes: { admin: { username: root, password: "${SECRET}" } }
                second_caller: { authentication: { token: "${SECRET}" } }
                """);

        assertThat(target.authentication() + " " + target.secondCaller() + " "
                        + target.authentication().of(scheme("any")))
                .doesNotContain("hush")
                .contains("Authentication[admin]");
    }

    private static Optional<String> everything(Authentication authentication, String scheme) {
        return authentication.of(scheme(scheme)).everything(ALL).map(Token::secret);
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme.Http(name, "bearer", Optional.empty(), Docs.NONE, new Location("api.yaml", "", 1, 1));
    }
}
