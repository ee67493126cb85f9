package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.List;
import java.util.Optional;

/** Puts credentials into requests: for each scheme that a request is sent with, the secret at its place. */
final class Admission {
    private final Wallet wallet;
    private final Redaction redaction;

    Admission(Wallet wallet, Redaction redaction) {
        this.wallet = wallet;
        this.redaction = redaction;
    }

    /**
     * Where everything goes, or why it cannot.
     *
     * @param missing a clause that begins with a small letter
     */
    record Placed(Optional<Placement> placement, Optional<String> missing) {}

    /** Where the credentials of a request go. */
    Placed place(RequestPlan plan) {
        return place(plan.schemes(), plan.credential());
    }

    /** Where the credentials for these schemes go. */
    Placed place(List<SecurityScheme> schemes, Credential ofAll) {
        var all = Placement.NOWHERE;
        for (var scheme : schemes) {
            var credential = ofAll.forScheme(scheme.name());
            if (credential instanceof Credential.None) {
                continue;
            }
            if (credential instanceof Credential.Invalid invalid
                    && invalid.flaw().needsNoSecret()) {
                all = all.and(Placement.of(scheme, invalid.flaw()));
                continue;
            }
            var found = wallet.secret(scheme, credential);
            if (found.secret().isEmpty()) {
                return new Placed(Optional.empty(), Optional.of(found.reason()));
            }
            all = all.and(placed(scheme, found.secret().get()));
        }
        return new Placed(Optional.of(all), Optional.empty());
    }

    private Placement placed(SecurityScheme scheme, String secret) {
        redaction.knowEncoded(secret);
        return Placement.of(scheme, secret);
    }
}
