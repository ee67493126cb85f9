package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.util.Optional;

/** Names for things that are made by a PUT on the path that they will have. No two runs choose the same. */
final class ChosenNames {
    private static final int LONGEST = 24;

    private final Types types;
    private int chosen;

    ChosenNames(Types types) {
        this.types = types;
    }

    /** A name that nothing has yet; empty where the parameter does not take free text. */
    Optional<Value> next(Operation operation, String parameter) {
        return Candidates.parameter(operation, parameter)
                .filter(this::takesName)
                .map(declared -> {
                    chosen++;
                    return new Value.MadeUp(TextNode.valueOf("dovetail-" + BodyPlan.RUN + "-" + chosen));
                });
    }

    /** Why there is none. */
    static String impossible(Operation operation, String parameter) {
        return operation.label() + " makes what {" + parameter
                + "} names, and no name can be made up for it: name one under fixtures";
    }

    private boolean takesName(Parameter parameter) {
        if (!(types.plain(parameter.type()) instanceof TypeRef.Scalar scalar) || scalar.kind() != ScalarKind.STRING) {
            return false;
        }
        var constraints = scalar.constraints();
        return constraints.format().isEmpty()
                && constraints.pattern().isEmpty()
                && constraints.maxLength().orElse(LONGEST) >= LONGEST;
    }
}
