package dev.dovetail.generator.extension;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Api;

/**
 * Changes what is generated, from outside: a class with a public constructor without parameters, named in the
 * configuration and found on the class path of the plugin or the command. Both methods have to give the same for the same
 * input, or a run changes files although nothing changed.
 */
public interface Extension {

    /** The model to generate from. Comes first: names, types and everything else are made of what this returns. */
    default Api model(Api api) {
        return api;
    }

    /**
     * Has the last word on a type of the file, the types inside of it before those around them.
     *
     * @param type as it would be written, to be changed
     */
    default void type(ClassName name, TypeSpec.Builder type) {}
}
