package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Tls;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Speech;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.List;
import java.util.Optional;

/** Puts credentials into requests: for each scheme that a request is sent with, the secret at its place. */
final class Admission {
    private final Wallet wallet;
    private final Optional<Tls> tls;
    private final boolean certificates;

    /**
     * The credentials of a wallet.
     *
     * @param certificates whether the document knows client certificates: otherwise every connection shows the run's, if it has one
     */
    Admission(Wallet wallet, Optional<Tls> tls, boolean certificates) {
        this.wallet = wallet;
        this.tls = tls;
        this.certificates = certificates;
    }

    /**
     * Where everything goes, or why it cannot.
     *
     * @param missing a clause that begins with a small letter
     */
    record Placed(Optional<Placement> placement, Optional<String> missing) {
        private static Placed at(Placement placement) {
            return new Placed(Optional.of(placement), Optional.empty());
        }

        private static Placed nowhere(String missing) {
            return new Placed(Optional.empty(), Optional.of(missing));
        }
    }

    /** Where the credentials of a request go. */
    Placed place(RequestPlan plan) {
        return place(plan.schemes(), plan.credential());
    }

    /** Where the credentials for these schemes go. */
    Placed place(List<SecurityScheme> schemes, Credential ofAll) {
        var all = certificates ? Placement.NOWHERE : Placement.CONNECTION;
        for (var scheme : schemes) {
            var placed = place(scheme, ofAll.forScheme(scheme.name()));
            if (placed.placement().isEmpty()) {
                return placed;
            }
            all = all.and(placed.placement().get());
        }
        return Placed.at(all);
    }

    /** Gives up the secrets of a request that were not accepted though they are valid; says whether there may be others. */
    boolean renew(RequestPlan plan) {
        var renewed = false;
        for (var scheme : plan.schemes()) {
            renewed |= wallet.renew(scheme, plan.credential().forScheme(scheme.name()));
        }
        return renewed;
    }

    private Placed place(SecurityScheme scheme, Credential credential) {
        if (credential instanceof Credential.None) {
            return Placed.at(Placement.NOWHERE);
        }
        var unspoken = Speech.obstacle(scheme);
        if (unspoken.isPresent()) {
            return Placed.nowhere(unspoken.get());
        }
        if (scheme instanceof SecurityScheme.MutualTls) {
            return tls.flatMap(Tls::withCertificate).isPresent()
                    ? Placed.at(Placement.CONNECTION)
                    : Placed.nowhere("give a client certificate: tls.certificate in the configuration");
        }
        if (credential instanceof Credential.Invalid invalid && invalid.flaw().needsNoSecret()) {
            return Placed.at(Placement.of(scheme, invalid.flaw()));
        }
        var lower = credential instanceof Credential.InLowerCase;
        var asked = credential instanceof Credential.InLowerCase other ? other.credential() : credential;
        var found = wallet.secret(scheme, asked);
        if (found.secret().isEmpty()) {
            return Placed.nowhere(found.reason());
        }
        var secret = found.secret().get();
        if (credential instanceof Credential.Invalid invalid && invalid.flaw() == Credential.Flaw.IN_QUERY) {
            return Placed.at(Placement.inQuery(secret));
        }
        if (credential instanceof Credential.Invalid invalid && invalid.flaw() == Credential.Flaw.RENAMED) {
            return Placed.at(Placement.behindAnotherName(secret));
        }
        return Placed.at(lower ? Placement.inLowerCase(scheme, secret) : Placement.of(scheme, secret));
    }
}
