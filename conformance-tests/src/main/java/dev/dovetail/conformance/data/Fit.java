package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.dovetail.conformance.schema.Schemas;
import java.util.List;
import java.util.Optional;

/** Asks the validator: what is made here is only given away if it agrees. */
final class Fit {
    private final Schemas schemas;

    Fit(Schemas schemas) {
        this.schemas = schemas;
    }

    /** What the validator says of a value that is sent; empty if it cannot use the schema. */
    Optional<List<Error>> errors(String pointer, JsonNode value) {
        return schemas.errors(pointer, value, Schemas.Way.SENT);
    }

    /** Whether a value is as the schema at a JSON Pointer says. */
    boolean fits(String pointer, JsonNode value) {
        return errors(pointer, value).filter(List::isEmpty).isPresent();
    }

    /** Whether a value is as all schemas say that the document has. */
    boolean fits(Rules rules, JsonNode value) {
        return rules.parts().stream()
                .allMatch(part ->
                        part.pointer().map(pointer -> fits(pointer, value)).orElse(true));
    }
}
