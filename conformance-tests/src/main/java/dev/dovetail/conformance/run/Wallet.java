package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenSource;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.result.TokenVariable;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the secret for a credential, asking the source once for each. */
final class Wallet {
    private final TokenSource source;
    private final Set<String> universe;
    private final Redaction redaction;
    private final long seed;
    private final Map<Credential, Optional<String>> known = new ConcurrentHashMap<>();

    Wallet(TokenSource source, Set<String> universe, Redaction redaction, long seed) {
        this.source = source;
        this.universe = universe;
        this.redaction = redaction;
        this.seed = seed;
    }

    /** The secret; empty if the source has none, and for credentials that are sent without one. */
    Optional<String> secret(Credential credential) {
        if (credential instanceof Credential.Invalid) {
            // A forged token is modelled on a real one, which cannot be asked for while this one is being entered.
            known.computeIfAbsent(new Credential.Everything(), this::ask);
        }
        return known.computeIfAbsent(credential, this::ask);
    }

    private Optional<String> ask(Credential credential) {
        if (credential instanceof Credential.Everything) {
            return keep(source.everything(universe), TokenVariable.plain());
        }
        if (credential instanceof Credential.Exactly exactly) {
            return keep(
                    source.token(exactly.scopes(), exactly.scopes()),
                    TokenVariable.of(
                            exactly.scopes().isEmpty()
                                    ? "without scopes"
                                    : String.join(" ", new java.util.TreeSet<>(exactly.scopes()))));
        }
        if (credential instanceof Credential.Without without) {
            return keep(source.token(Set.of(), without.others()), TokenVariable.of("all but " + without.scope()));
        }
        if (credential instanceof Credential.Invalid invalid) {
            return switch (invalid.flaw()) {
                case EXPIRED -> keep(source.expired(), TokenVariable.of("expired"));
                case REVOKED -> keep(source.revoked(), TokenVariable.of("revoked"));
                case UNKNOWN -> Optional.of(forged());
                case MALFORMED, WRONG_SCHEME -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private Optional<String> keep(Optional<Token> token, TokenVariable variable) {
        token.ifPresent(known -> redaction.know(known.secret(), variable));
        return token.map(Token::secret);
    }

    /** A token that looks like the real ones and is not: every letter and digit drawn anew, the rest kept. */
    private String forged() {
        var model = known.getOrDefault(new Credential.Everything(), Optional.empty())
                .orElse("dovetail-forged-token-0123456789");
        var random = new Random(seed);
        var forged = new StringBuilder();
        var prefix = model.matches("[A-Za-z]{2,5}[_-].{8,}") ? model.indexOf(model.contains("_") ? '_' : '-') : -1;
        for (var i = 0; i < model.length(); i++) {
            var c = model.charAt(i);
            if (i <= prefix) {
                forged.append(c);
            } else if (Character.isDigit(c)) {
                forged.append((char) ('0' + random.nextInt(10)));
            } else if (Character.isLetter(c)) {
                forged.append((char) ((Character.isUpperCase(c) ? 'A' : 'a') + random.nextInt(26)));
            } else {
                forged.append(c);
            }
        }
        return forged.toString();
    }
}
