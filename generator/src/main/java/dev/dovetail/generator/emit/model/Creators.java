package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.AnnotationSpec;
import dev.dovetail.generator.type.RuntimeTypes;

/** Tells Jackson how a value is made. */
final class Creators {

    private Creators() {}

    /** From the whole JSON value, not from its members. */
    static AnnotationSpec delegating() {
        return AnnotationSpec.builder(RuntimeTypes.JSON_CREATOR)
                .addMember("mode", "$T.DELEGATING", RuntimeTypes.JSON_CREATOR.nestedClass("Mode"))
                .build();
    }
}
