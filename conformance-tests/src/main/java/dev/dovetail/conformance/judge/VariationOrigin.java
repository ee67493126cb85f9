package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.plan.Variation;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Content;
import java.util.ArrayList;
import java.util.List;

/** Finds where the document speaks of what was varied. */
final class VariationOrigin {
    private VariationOrigin() {}

    static Location of(Variation variation, Hearing hearing) {
        if (variation instanceof Variation.OfParameter parameter) {
            return parameter.parameter().origin();
        }
        var body = hearing.operation().requestBody();
        if (variation instanceof Variation.OfBody member) {
            return body.stream()
                    .flatMap(wanted -> wanted.contents().stream())
                    .filter(Content::json)
                    .findFirst()
                    .flatMap(Content::type)
                    .flatMap(type -> new Members(hearing.types())
                            .declared(type, steps(member.change().pointer())))
                    .orElse(hearing.operation().origin());
        }
        return body.map(wanted -> wanted.origin()).orElse(hearing.operation().origin());
    }

    private static List<Object> steps(String pointer) {
        var steps = new ArrayList<Object>();
        for (var token : pointer.split("/", -1)) {
            if (!token.isEmpty()) {
                steps.add(
                        token.matches("\\d+")
                                ? Integer.valueOf(token)
                                : token.replace("~1", "/").replace("~0", "~"));
            }
        }
        return steps;
    }
}
