package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenOptionTest {

    @Test
    void withoutScopesOpensEverything() {
        assertThat(TokenOption.parse("secret").scopes()).isEmpty();
    }

    @Test
    void splitsScopesAtCommas() {
        var token = TokenOption.parse("secret=export:read, group:read");
        assertThat(token.secret()).isEqualTo("secret");
        assertThat(token.scopes()).contains(Set.of("export:read", "group:read"));
    }

    @Test
    void keepsTheSignsThatABase64SecretEndsWith() {
        assertThat(TokenOption.parse("c2VjcmV0==").secret()).isEqualTo("c2VjcmV0==");
        assertThat(TokenOption.parse("c2VjcmV0===export:read").secret()).isEqualTo("c2VjcmV0==");
    }

    @Test
    void neverPrintsItsSecret() {
        assertThat(TokenOption.parse("secret=export:read").toString()).doesNotContain("secret");
    }
}
