package dev.dovetail.generator;

import dev.dovetail.generator.select.Selection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What to generate.
 *
 * @param packageName the package that {@code .model}, {@code .client} and {@code .server} are put below
 * @param name what the API is called in class names; the document's title where absent
 * @param parts which parts; the client and the server need the models and bring them along
 * @param selection which operations
 */
public record GeneratorOptions(String packageName, Optional<String> name, Set<Part> parts, Selection selection) {

    /** A part of what can be generated. */
    public enum Part {
        /** Records, enumerations, unions. */
        MODELS,
        /** The client. */
        CLIENT,
        /** The server's interfaces and router. */
        SERVER
    }

    /**
     * Checks the package's name.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public GeneratorOptions {
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("not a package name: " + packageName + "; one is com.example.api");
        }
        var all = EnumSet.of(Part.MODELS);
        all.addAll(parts);
        parts = Collections.unmodifiableSet(all);
    }

    /** The whole document. */
    public GeneratorOptions(String packageName, Optional<String> name, Set<Part> parts) {
        this(packageName, name, parts, Selection.ALL);
    }

    /** Everything, named after the document's title. */
    public static GeneratorOptions inPackage(String packageName) {
        return new GeneratorOptions(packageName, Optional.empty(), EnumSet.allOf(Part.class));
    }

    /** These options with a name for the API. */
    public GeneratorOptions withName(String newName) {
        return new GeneratorOptions(packageName, Optional.of(newName), parts, selection);
    }

    /** These options with other parts. */
    public GeneratorOptions withParts(Set<Part> newParts) {
        return new GeneratorOptions(packageName, name, newParts, selection);
    }

    /** These options for some operations. */
    public GeneratorOptions withSelection(Selection newSelection) {
        return new GeneratorOptions(packageName, name, parts, newSelection);
    }
}
