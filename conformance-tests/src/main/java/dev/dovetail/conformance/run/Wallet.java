package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Authentication;
import dev.dovetail.conformance.configuration.Caller;
import dev.dovetail.conformance.configuration.NoTokenException;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenSource;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.Scopes;
import dev.dovetail.conformance.result.TokenVariable;
import dev.dovetail.contract.model.SecurityScheme;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Finds the secret for a credential, asking the source once for each. Thread-safe. */
final class Wallet {
    private final Target target;
    private final Scopes scopes;
    private final Redaction redaction;
    private final InstantSource clock;
    private final Map<Slot, Pocket> pockets = new ConcurrentHashMap<>();

    Wallet(Target target, Scopes scopes, Redaction redaction) {
        this(target, scopes, redaction, InstantSource.system());
    }

    Wallet(Target target, Scopes scopes, Redaction redaction, InstantSource clock) {
        this.target = target;
        this.scopes = scopes;
        this.redaction = redaction;
        this.clock = clock;
    }

    /** What a secret is for. */
    private record Slot(String scheme, Credential credential) {}

    /**
     * What was found.
     *
     * @param reason why there is no secret: a clause that begins with a small letter
     */
    record Found(Optional<String> secret, Optional<Instant> renewAt, String reason) {
        static Found of(String secret) {
            return new Found(Optional.of(secret), Optional.empty(), "");
        }

        static Found nothing(String reason) {
            return new Found(Optional.empty(), Optional.empty(), reason);
        }
    }

    /** The secret that goes into a scheme, or why there is none. */
    Found secret(SecurityScheme scheme, Credential credential) {
        return pocket(scheme, credential).get(clock, () -> find(scheme, credential));
    }

    /** Gives up a valid secret that was not accepted, if there may be another; once for each credential. Says whether it did. */
    boolean renew(SecurityScheme scheme, Credential credential) {
        return credential.valid()
                && authentication(credential)
                        .map(known -> known.of(scheme).renews())
                        .orElse(false)
                && pocket(scheme, credential).empty();
    }

    private Pocket pocket(SecurityScheme scheme, Credential credential) {
        return pockets.computeIfAbsent(new Slot(scheme.name(), credential), slot -> new Pocket());
    }

    private Optional<Authentication> authentication(Credential credential) {
        return credential instanceof Credential.OfSecondCaller
                ? target.secondCaller().map(Caller::authentication)
                : Optional.of(target.authentication());
    }

    private Found find(SecurityScheme scheme, Credential credential) {
        if (credential instanceof Credential.Invalid invalid && !invalid.flaw().heldBySource()) {
            // What is made up is modelled on a real secret.
            var model = secret(scheme, new Credential.Everything()).secret();
            var forged = Forgery.of(invalid.flaw(), model, target.seed());
            if (invalid.flaw().ofWebToken()) {
                // From what is almost a secret the secret can be found.
                forged.ifPresent(secret -> redaction.know(secret, variable(scheme, invalid, false)));
            }
            return forged.map(Found::of)
                    .orElseGet(() -> Found.nothing("there is no token in the shape that this needs: "
                            + invalid.flaw().text()));
        }
        var authentication = authentication(credential);
        if (authentication.isEmpty()) {
            return Found.nothing("give a second caller: second_caller in the configuration");
        }
        var second = credential instanceof Credential.OfSecondCaller;
        var asked = credential instanceof Credential.OfSecondCaller other ? other.credential() : credential;
        try {
            var source = authentication.get().of(scheme).boundTo(scheme, target);
            var token = ask(source, scheme, asked);
            token.ifPresent(known -> know(scheme, known.secret(), variable(scheme, asked, second)));
            return new Found(token.map(Token::secret), token.flatMap(Token::renewAt), wanted(scheme, credential));
        } catch (NoTokenException e) {
            return Found.nothing(e.getMessage());
        }
    }

    private void know(SecurityScheme scheme, String secret, TokenVariable variable) {
        if (scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic")) {
            redaction.knowPair(secret, variable);
        } else {
            redaction.know(secret, variable);
        }
    }

    private Optional<Token> ask(TokenSource source, SecurityScheme scheme, Credential credential) {
        var universe = scopes.of(scheme.name());
        if (credential instanceof Credential.Everything) {
            return source.everything(universe);
        }
        if (credential instanceof Credential.Exactly exactly) {
            return source.token(exactly.scopes(), exactly.scopes());
        }
        if (credential instanceof Credential.Without without) {
            return source.token(Set.of(), without.others());
        }
        if (credential instanceof Credential.Invalid invalid) {
            return switch (invalid.flaw()) {
                case EXPIRED -> source.expired();
                case REVOKED -> source.revoked();
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static String wanted(SecurityScheme scheme, Credential credential) {
        return "give " + credential.text() + ", or a way to get one (security scheme " + scheme.name() + ")";
    }

    /** The variable that stands for a secret; those of the first scheme of the document need not say of which they are. */
    private TokenVariable variable(SecurityScheme scheme, Credential credential, boolean second) {
        var whose = (second ? "second caller " : "") + (scopes.first(scheme.name()) ? "" : scheme.name() + " ");
        if (credential instanceof Credential.Exactly exactly) {
            var named = exactly.scopes();
            return TokenVariable.of(
                    whose + (named.isEmpty() ? "without scopes" : String.join(" ", new TreeSet<>(named))));
        }
        if (credential instanceof Credential.Without without) {
            return TokenVariable.of(whose + "all but " + without.scope());
        }
        if (credential instanceof Credential.Invalid invalid) {
            return TokenVariable.of(whose + invalid.flaw().name());
        }
        return TokenVariable.of(whose);
    }

    /** Holds one secret; others wait while it is looked for. */
    private static final class Pocket {
        private Optional<Found> held = Optional.empty();
        private boolean emptied;

        synchronized Found get(InstantSource clock, Supplier<Found> finder) {
            var aged = held.flatMap(Found::renewAt)
                    .filter(at -> !clock.instant().isBefore(at))
                    .isPresent();
            if (held.isEmpty() || aged) {
                held = Optional.of(finder.get());
            }
            return held.get();
        }

        synchronized boolean empty() {
            var first = !emptied && held.flatMap(Found::secret).isPresent();
            emptied = true;
            if (first) {
                held = Optional.empty();
            }
            return first;
        }
    }
}
