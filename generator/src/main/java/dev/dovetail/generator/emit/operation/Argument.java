package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.generator.type.JavaTypes;

/**
 * A parameter of an operation as an argument of a method.
 *
 * @param name its Java name
 * @param type the type of a value that is there: a primitive where there is one
 */
public record Argument(Parameter parameter, String name, TypeName type) {

    /** The type of a value that may be missing. */
    public TypeName optionalType() {
        return JavaTypes.annotated(type.box());
    }
}
