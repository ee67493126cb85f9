package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Assumption;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By which status operations refuse, and what is assumed where the document does not say. */
final class Refusals {
    private final Security security;

    Refusals(Security security) {
        this.security = security;
    }

    /** The refusal of who does not show, or not validly, what an alternative asks for. */
    static Refusal unauthorized(Operation operation, Asked asked) {
        if (asked.schemes().stream().anyMatch(SecurityScheme.MutualTls.class::isInstance)) {
            return Refusal.NO_CERTIFICATE;
        }
        if (documented(operation, "401")) {
            return Refusal.UNAUTHORIZED;
        }
        var http = asked.schemes().stream().allMatch(Speech::http);
        return documented(operation, "403") || !http ? Refusal.UNAUTHORIZED_OR_FORBIDDEN : Refusal.UNAUTHORIZED;
    }

    /** What is assumed about these operations, each assumption once, with the first place that it is about. */
    List<Assumption> assumptions(Api api, List<Operation> operations) {
        var silent = new LinkedHashMap<String, List<Operation>>();
        for (var operation : operations) {
            var asked = security.of(operation);
            if (asked.schemes().isEmpty()) {
                continue;
            }
            if (!documented(operation, "401")) {
                note(
                        silent,
                        "no 401 is documented: who is not let in is expected to be answered "
                                + unauthorized(operation, asked).text(),
                        operation);
            }
            if (asked.needsScopes() && !documented(operation, "403")) {
                note(
                        silent,
                        "no 403 is documented: who lacks a scope is expected to be answered 403 (RFC 6750, 3.1)",
                        operation);
            }
            if (operation.security().optional()) {
                note(silent, "credentials are optional: wrong ones may be ignored or answered 401", operation);
            }
        }
        var assumptions = new ArrayList<Assumption>();
        silent.forEach((text, about) -> assumptions.add(
                new Assumption(text + " (" + counted(about) + ")", about.get(0).origin())));
        flows(api, assumptions);
        return assumptions;
    }

    private static void flows(Api api, List<Assumption> assumptions) {
        var scopes = Scopes.of(api);
        for (var scheme : api.securitySchemes().values()) {
            if (!scopes.of(scheme.name()).isEmpty() && !scopes.asked(scheme.name())) {
                assumptions.add(new Assumption(
                        "the scopes of " + scheme.name()
                                + " are named in its flows and with no operation: which operation needs which is not said,"
                                + " so a token with all of them is taken to be needed",
                        scheme.origin()));
            }
        }
    }

    private static void note(Map<String, List<Operation>> silent, String text, Operation operation) {
        silent.computeIfAbsent(text, known -> new ArrayList<>()).add(operation);
    }

    private static String counted(List<Operation> operations) {
        var first = operations.get(0).label();
        return operations.size() == 1 ? first : first + " and " + (operations.size() - 1) + " more";
    }

    private static boolean documented(Operation operation, String status) {
        return operation.responses().stream()
                .anyMatch(response -> response.status().text().equals(status));
    }
}
