package dev.dovetail.generator.extension;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Api;
import java.util.Optional;

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
     * What it depends on beside the model and its own classes (the jar or the folder that it comes from), as a text that
     * changes when that does: an empty one where there is nothing else. Nothing where it cannot be said, and then there is
     * no run that does nothing.
     */
    default Optional<String> fingerprint() {
        return Optional.empty();
    }

    /**
     * Has the last word on a type of the file, the types inside of it before those around them.
     *
     * @param type as it would be written, to be changed
     */
    default void type(ClassName name, TypeSpec.Builder type) {}
}
