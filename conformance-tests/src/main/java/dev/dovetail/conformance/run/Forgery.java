package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Jwt;
import dev.dovetail.conformance.plan.Credential;
import java.util.Optional;
import java.util.Random;

/** Makes secrets that look like real ones and that nobody issued. */
final class Forgery {
    private static final String MODEL = "dovetail-forged-token-0123456789";

    private Forgery() {}

    /** A secret with this flaw; empty if none can be made of the model. */
    static Optional<String> of(Credential.Flaw flaw, Optional<String> model, long seed) {
        return switch (flaw) {
            case UNKNOWN -> Optional.of(of(model, seed));
            case TAMPERED -> model.flatMap(Jwt::parse).map(Jwt::withOtherSignature);
            case UNSIGNED -> model.flatMap(Jwt::parse).map(Jwt::withoutSignature);
            case RENAMED, IN_QUERY -> model;
            case MALFORMED, WRONG_SCHEME, EXPIRED, REVOKED -> Optional.empty();
        };
    }

    /** Every letter and digit of the model drawn anew, a prefix such as {@code tok_} and everything else kept. */
    static String of(Optional<String> secret, long seed) {
        var model = secret.orElse(MODEL);
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
