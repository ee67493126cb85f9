package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.ResourceRules;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.HashSet;
import java.util.Set;

/** What the operations of a document do beside answering, as far as it can be told from the document. Immutable. */
public final class Effects {
    private static final int CREATED = 201;

    private final Set<String> makers = new HashSet<>();
    private final Set<String> refusals = new HashSet<>();

    private Effects() {}

    /** The effects of a document's operations, where these rules say what makes what. */
    public static Effects of(Api api, ResourceRules rules) {
        var effects = new Effects();
        var types = new Types(api);
        var resources = new Resources(api, types, rules);
        for (var operation : api.operations()) {
            if (types.refusal(operation).isPresent()) {
                effects.refusals.add(operation.label());
            } else if (operation.method() == HttpMethod.POST
                    && (resources.itemOf(operation).isPresent()
                            || operation.response(CREATED).isPresent())) {
                effects.makers.add(operation.label());
            }
        }
        api.operations().stream()
                .map(Operation::path)
                .distinct()
                .forEach(path -> path.parameterNames().stream()
                        .flatMap(name -> resources.creatorOf(path, name).stream())
                        .forEach(creator -> effects.makers.add(creator.label())));
        return effects;
    }

    /** Whether it makes something new: what a path of the document addresses, or what the document says is created. */
    public boolean makes(Operation operation) {
        return makers.contains(operation.label());
    }

    /** Whether it is documented to refuse whatever it is asked. */
    public boolean refuses(Operation operation) {
        return refusals.contains(operation.label());
    }
}
