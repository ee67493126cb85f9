package dev.dovetail.reference.recall;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.configuration.Authentication;
import dev.dovetail.conformance.configuration.Caller;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.reference.ReferenceServer;
import java.util.List;
import java.util.Set;

/** The suite for the environments document. */
public final class ReferenceSuite {

    private final Contract contract;
    private final Fixtures fixtures;

    /** The suite for this document, whose fixtures these are. */
    public ReferenceSuite(Contract contract, Fixtures fixtures) {
        this.contract = contract;
        this.fixtures = fixtures;
    }

    /**
     * All operations of the resource that these are of; all of the document where they are of several, or any
     * operation is meant.
     */
    public Selection resourceOf(List<String> operations) {
        var tags = contract.api().operations().stream()
                .filter(operation -> operations.contains(name(operation.label())))
                .map(operation -> operation.tags().get(0))
                .distinct()
                .toList();
        if (tags.size() != 1) {
            return Selection.ALL;
        }
        var labels = contract.api().operations().stream()
                .filter(operation -> operation.tags().equals(tags))
                .map(Operation::label)
                .toList();
        return new Selection(labels, List.of());
    }

    /** An operation's label without what all have in common. */
    public static String name(String label) {
        return label.replace("environments_", "");
    }

    /** Against a server in this process. */
    public Conformance against(ReferenceServer server) {
        return against(server.baseUri().toString())
                .tokens(new ReferenceTokens(server.tokens()))
                .secondCaller(new Caller(
                        Authentication.of(new ReferenceTokens(server.tokens(), Set.of("2"))), Fixtures.NONE));
    }

    /** Against a server anywhere. */
    public Conformance against(String baseUrl) {
        return Conformance.of(contract).against(baseUrl).fixtures(fixtures).scopeRules(ScopeRules.WRITE_IMPLIES_READ);
    }
}
