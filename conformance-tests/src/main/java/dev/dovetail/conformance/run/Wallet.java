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
    private final Map<Slot, Pocket> pockets = new ConcurrentHashMap<>();

    Wallet(Target target, Scopes scopes, Redaction redaction) {
        this.target = target;
        this.scopes = scopes;
        this.redaction = redaction;
    }

    /** What a secret is for. */
    private record Slot(String scheme, Credential credential) {}

    /**
     * What was found.
     *
     * @param reason why there is no secret: a clause that begins with a small letter
     */
    record Found(Optional<String> secret, String reason) {
        static Found nothing(String reason) {
            return new Found(Optional.empty(), reason);
        }
    }

    /** The secret that goes into a scheme, or why there is none. */
    Found secret(SecurityScheme scheme, Credential credential) {
        return pockets.computeIfAbsent(new Slot(scheme.name(), credential), slot -> new Pocket())
                .get(() -> find(scheme, credential));
    }

    private Found find(SecurityScheme scheme, Credential credential) {
        if (!(credential instanceof Credential.OfSecondCaller second)) {
            return find(scheme, credential, target.authentication(), "");
        }
        var caller = target.secondCaller().map(Caller::authentication);
        return caller.isEmpty()
                ? Found.nothing("give a second caller: second_caller in the configuration")
                : find(scheme, second.credential(), caller.get(), "second caller ");
    }

    private Found find(SecurityScheme scheme, Credential credential, Authentication authentication, String whose) {
        if (credential instanceof Credential.Invalid invalid && invalid.flaw() == Credential.Flaw.UNKNOWN) {
            // A forged secret is modelled on a real one.
            var model = secret(scheme, new Credential.Everything()).secret();
            return new Found(Optional.of(Forgery.of(model, target.seed())), "");
        }
        try {
            var token = ask(authentication.of(scheme), scheme, credential);
            token.ifPresent(known -> redaction.know(known.secret(), variable(credential, whose)));
            return new Found(token.map(Token::secret), wanted(scheme, credential, whose));
        } catch (NoTokenException e) {
            return Found.nothing(e.getMessage());
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
                case UNKNOWN, MALFORMED, WRONG_SCHEME -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static String wanted(SecurityScheme scheme, Credential credential, String whose) {
        return "give " + credential.text() + (whose.isEmpty() ? "" : " of the second caller")
                + ", or a way to get one (security scheme " + scheme.name() + ")";
    }

    private static TokenVariable variable(Credential credential, String whose) {
        if (credential instanceof Credential.Exactly exactly) {
            var scopes = exactly.scopes();
            return TokenVariable.of(
                    whose + (scopes.isEmpty() ? "without scopes" : String.join(" ", new TreeSet<>(scopes))));
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

        synchronized Found get(Supplier<Found> finder) {
            if (held.isEmpty()) {
                held = Optional.of(finder.get());
            }
            return held.get();
        }
    }
}
