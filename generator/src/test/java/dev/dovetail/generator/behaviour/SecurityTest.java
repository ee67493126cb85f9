package dev.dovetail.generator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.runtime.client.ApiException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emitted client shows what it was given, as the document says; handlers learn who calls. */
class SecurityTest {

    private final Loopback loopback = new Loopback();

    @BeforeEach
    void answerTheCaller() {
        loopback.handlers().answerBy(seen -> seen.isEmpty() ? "anyone" : String.valueOf(seen.get(0)));
    }

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void theFirstAlternativeWithAllItsCredentialsIsUsed() {
        var both = loopback.client(builder -> builder.key(() -> "k").secret(() -> "s"));
        assertThat(both.secured().either()).isEqualTo("key=k,secret=s");

        var all = loopback.client(
                builder -> builder.key(() -> "k").secret(() -> "s").token(() -> "t"));
        assertThat(all.secured().either()).isEqualTo("token=t");
    }

    @Test
    void halfAnAlternativeIsNotSent() {
        var half = loopback.client(builder -> builder.key(() -> "k"));

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(ApiException.class, half.secured()::either)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void userAndPasswordAndCookiesAreShown() {
        assertThat(loopback.client(builder -> builder.login("me", () -> "pass"))
                        .secured()
                        .basic())
                .isEqualTo("login=bWU6cGFzcw==");
        assertThat(loopback.client(builder -> builder.crumb(() -> "c"))
                        .secured()
                        .basic())
                .isEqualTo("crumb=c");
    }

    @Test
    void nothingIsShownWhereNothingIsAsked() {
        assertThat(loopback.client(builder -> builder.token(() -> "t"))
                        .secured()
                        .open())
                .isEqualTo("anyone");
    }

    @Test
    void credentialsAreAskedForBeforeEveryCall() {
        var tokens = new ArrayList<>(java.util.List.of("first", "second"));
        var client = loopback.client(builder -> builder.token(() -> tokens.remove(0)));

        assertThat(client.secured().either()).isEqualTo("token=first");
        assertThat(client.secured().either()).isEqualTo("token=second");
    }
}
