package dev.dovetail.conformance.plan;

import dev.dovetail.contract.knowledge.ValueSources;
import dev.dovetail.contract.model.PathTemplate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the values of one path over to another that is about the same things. */
final class Carried {
    private Carried() {}

    /**
     * The values that the other path has too: those of the places that both begin with, whatever they are called, then those of
     * the same name, unless the name is one that every path has.
     */
    static Map<String, Value> values(Map<String, Value> values, PathTemplate from, PathTemplate to) {
        var carried = new LinkedHashMap<String, Value>();
        ValueSources.aligned(to, from).forEach((theirs, mine) -> {
            if (values.containsKey(mine)) {
                carried.put(theirs, values.get(mine));
            }
        });
        for (var name : to.parameterNames()) {
            if (values.containsKey(name) && !name.equalsIgnoreCase("id")) {
                carried.putIfAbsent(name, values.get(name));
            }
        }
        return carried;
    }
}
