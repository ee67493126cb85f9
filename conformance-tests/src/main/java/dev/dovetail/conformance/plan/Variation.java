package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.data.Change;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One thing about a request that is other than in the documented one. */
public sealed interface Variation {
    /** The request with it. */
    RequestPlan in(RequestPlan request);

    /** What it is, for people: {@code kind: "fancy"}. */
    String text();

    /** Whether the document names the value that is sent; else it was made up within what the document allows. */
    default boolean named() {
        return true;
    }

    /** Something in the body, written as the schema is. */
    record OfBody(Change change) implements Variation {
        @Override
        public RequestPlan in(RequestPlan request) {
            return request.with(request.body().map(body -> body.with(change)));
        }

        @Override
        public String text() {
            return change.text();
        }

        @Override
        public boolean named() {
            return change.named();
        }
    }

    /** The body as a whole. */
    record OfWholeBody(Optional<BodyPlan> body, String text) implements Variation {
        @Override
        public RequestPlan in(RequestPlan request) {
            return request.with(body);
        }
    }

    /**
     * A parameter.
     *
     * @param value empty where it is left out
     */
    record OfParameter(Parameter parameter, Optional<JsonNode> value, String text, boolean named) implements Variation {
        @Override
        public RequestPlan in(RequestPlan request) {
            if (parameter.in() == ParameterLocation.PATH) {
                Map<String, Value> values = new LinkedHashMap<>(request.pathValues());
                value.ifPresent(known -> values.put(parameter.name(), new Value.MadeUp(known)));
                return request.with(values);
            }
            var arguments = new ArrayList<>(request.arguments());
            arguments.removeIf(argument -> argument.parameter().equals(parameter));
            value.ifPresent(known -> arguments.add(new RequestPlan.Argument(parameter, known)));
            return request.withArguments(arguments);
        }
    }
}
