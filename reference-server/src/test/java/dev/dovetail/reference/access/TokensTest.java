package dev.dovetail.reference.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final Tokens tokens = new Tokens(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void knowsWhatItMinted() {
        var token = tokens.mint(Set.of("export:read"));
        assertThat(tokens.valid(token.value())).contains(token);
        assertThat(tokens.valid("phx_other")).isEmpty();
    }

    @Test
    void refusesWhatWasRevoked() {
        var token = tokens.mint(Set.of("*"));
        assertThat(tokens.revoke(token.value())).isTrue();
        assertThat(tokens.valid(token.value())).isEmpty();
        assertThat(tokens.revoke(token.value())).isFalse();
    }

    @Test
    void refusesWhatExpiredButStillKnowsIt() {
        var past = tokens.mintExpiring(Set.of("*"), Duration.ofSeconds(-1));
        var now = tokens.mintExpiring(Set.of("*"), Duration.ZERO);
        var later = tokens.mintExpiring(Set.of("*"), Duration.ofSeconds(1));
        assertThat(tokens.valid(past.value())).isEmpty();
        assertThat(tokens.valid(now.value())).isEmpty();
        assertThat(tokens.valid(later.value())).contains(later);
        assertThat(tokens.known(past.value())).contains(past);
    }

    @Test
    void writeIncludesReadAndNotTheOtherWayRound() {
        var read = Scope.parse("subscription:read");
        var write = Scope.parse("subscription:write");
        assertThat(read.satisfiedBy(Set.of("subscription:write"))).isTrue();
        assertThat(write.satisfiedBy(Set.of("subscription:read"))).isFalse();
        assertThat(write.satisfiedBy(Set.of("export:write"))).isFalse();
        assertThat(write.satisfiedBy(Set.of("*"))).isTrue();
    }

    @Test
    void saysWhatAScopeLooksLike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.parse("subscription"))
                .withMessage("not a scope: 'subscription' (expected object:read or object:write)");
    }

    @Test
    void neverPrintsItsSecret() {
        var token = tokens.mint(Set.of("*"));
        assertThat(token.toString()).doesNotContain(token.value());
    }
}
