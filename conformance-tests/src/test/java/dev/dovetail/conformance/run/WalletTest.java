package dev.dovetail.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Authentication;
import dev.dovetail.conformance.configuration.Caller;
import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.configuration.NoTokenException;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenSource;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.Scopes;
import dev.dovetail.contract.model.SecurityScheme;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WalletTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Credential ALL = new Credential.Everything();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicInteger asked = new AtomicInteger();
    private final Redaction redaction = new Redaction();

    @Test
    void asksForATokenOnceAndAgainWhenItIsOld() {
        var wallet = wallet(target(minting(Optional.of(NOW.plusSeconds(60)))));

        assertThat(wallet.secret(scheme("token"), ALL).secret()).contains("secret-1");
        assertThat(wallet.secret(scheme("token"), ALL).secret()).contains("secret-1");
        now.set(NOW.plusSeconds(60));
        assertThat(wallet.secret(scheme("token"), ALL).secret()).contains("secret-2");
    }

    @Test
    void givesUpATokenThatIsNotAcceptedOnceAndOnlyIfThereMayBeAnother() {
        var wallet = wallet(target(minting(Optional.empty())));

        assertThat(wallet.secret(scheme("token"), ALL).secret()).contains("secret-1");
        assertThat(wallet.renew(scheme("token"), ALL)).isTrue();
        assertThat(wallet.secret(scheme("token"), ALL).secret()).contains("secret-2");
        assertThat(wallet.renew(scheme("token"), ALL)).isFalse();
        assertThat(wallet.renew(scheme("token"), new Credential.Invalid(Credential.Flaw.UNKNOWN)))
                .isFalse();
        var fixed = wallet(target(FixedTokens.of("given")));
        assertThat(fixed.secret(scheme("token"), ALL).secret()).contains("given");
        assertThat(fixed.renew(scheme("token"), ALL)).isFalse();
    }

    @Test
    void keepsTheSecretsOfSchemesAndCallersApart() {
        var authentication = Authentication.of(FixedTokens.of("for-all")).with("key", FixedTokens.of("for-key"));
        var wallet = wallet(target(TokenSource.NONE)
                .withAuthentication(authentication)
                .withSecondCaller(new Caller(Authentication.of(FixedTokens.of("others")), Fixtures.NONE)));

        assertThat(wallet.secret(scheme("token"), ALL).secret()).contains("for-all");
        assertThat(wallet.secret(scheme("key"), ALL).secret()).contains("for-key");
        assertThat(wallet.secret(scheme("key"), new Credential.OfSecondCaller(ALL))
                        .secret())
                .contains("others");
        assertThat(redaction.redact("for-all for-key others")).isEqualTo("$TOKEN $TOKEN_KEY $TOKEN_SECOND_CALLER_KEY");
    }

    @Test
    void saysWhichTokenItWouldTakeOrWhyThereIsNone() {
        var wallet = wallet(target(TokenSource.NONE));
        var refusing = wallet(target((atLeast, atMost) -> {
            throw new NoTokenException("the token endpoint is closed on Saturdays");
        }));

        assertThat(wallet.secret(scheme("token"), new Credential.Without("note:write", Set.of("a")))
                        .reason())
                .isEqualTo("give a token with every scope but note:write, or a way to get one (security scheme token)");
        assertThat(wallet.secret(scheme("token"), new Credential.OfSecondCaller(ALL))
                        .reason())
                .isEqualTo("give a second caller: second_caller in the configuration");
        assertThat(refusing.secret(scheme("token"), ALL).reason())
                .isEqualTo("the token endpoint is closed on Saturdays");
    }

    @Test
    void keepsWhatIsAlmostASecretOutOfReports() {
        var token = "eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOjF9.c2lnbmF0dXJl";
        var wallet = wallet(target(FixedTokens.of(token)));

        for (var flaw : new Credential.Flaw[] {Credential.Flaw.TAMPERED, Credential.Flaw.UNSIGNED}) {
            var secret = wallet.secret(scheme("token"), new Credential.Invalid(flaw))
                    .secret()
                    .orElseThrow();
            assertThat(secret).isNotEqualTo(token).contains(".eyJqdGkiOjF9.");
            assertThat(redaction.redact(secret)).isEqualTo("$TOKEN_" + flaw.name());
        }
    }

    private Wallet wallet(Target target) {
        var scopes = Scopes.of(
                Documents.read("/dev/dovetail/conformance/stub/notes.yaml").api());
        return new Wallet(target, scopes, redaction, now::get);
    }

    private TokenSource minting(Optional<Instant> renewAt) {
        return new TokenSource() {
            @Override
            public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
                return Optional.of(new Token("secret-" + asked.incrementAndGet(), atMost, renewAt));
            }

            @Override
            public boolean renews() {
                return true;
            }
        };
    }

    private static Target target(TokenSource tokens) {
        return Target.at(URI.create("http://localhost:1")).withTokens(tokens);
    }

    private static SecurityScheme scheme(String name) {
        return Documents.read("/dev/dovetail/conformance/stub/notes.yaml")
                .api()
                .securitySchemes()
                .get(name);
    }
}
