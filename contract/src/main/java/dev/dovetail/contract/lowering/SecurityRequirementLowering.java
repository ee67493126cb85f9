package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Lowers what an operation asks of its caller (Security Requirement Object). */
final class SecurityRequirementLowering {

    private final LoweringContext context;

    SecurityRequirementLowering(LoweringContext context) {
        this.context = context;
    }

    /** The operation's own requirement, or the document's where the operation is silent. */
    SecurityRequirement lower(String operation) {
        var own = JsonPointers.child(operation, "security");
        return alternatives(context.at(own).isPresent() ? own : "/security");
    }

    private SecurityRequirement alternatives(String pointer) {
        var alternatives = new ArrayList<SecurityRequirement.Alternative>();
        context.at(pointer)
                .filter(JsonNode::isArray)
                .ifPresent(list -> list.forEach(alternative -> {
                    var scopes = new LinkedHashMap<String, List<String>>();
                    alternative.properties().forEach(scheme -> {
                        var names = new ArrayList<String>();
                        scheme.getValue().forEach(scope -> names.add(scope.asText()));
                        scopes.put(scheme.getKey(), List.copyOf(names));
                    });
                    alternatives.add(new SecurityRequirement.Alternative(Collections.unmodifiableMap(scopes)));
                }));
        return new SecurityRequirement(alternatives);
    }
}
