package dev.dovetail.generator.type;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.model.TypeId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Java types that exist already and are used where the document has a schema or a format. Jackson has to be able to read
 * and write them.
 *
 * @param schemas from a schema to the class that stands for it; from the name of a component or a JSON Pointer
 * @param formats from a format of strings, numbers or booleans to the class that stands for it
 */
public record TypeMappings(SortedMap<String, ClassName> schemas, SortedMap<String, ClassName> formats) {

    /** Every schema gets a type of its own. */
    public static final TypeMappings NONE = of(Map.of(), Map.of());

    private static final String COMPONENTS = "/components/schemas/";
    private static final String FORMATS = "/x-dovetail-formats/";

    public TypeMappings {
        schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
        formats = Collections.unmodifiableSortedMap(new TreeMap<>(formats));
    }

    /**
     * Mappings from names to names of classes.
     *
     * @throws IllegalArgumentException if one is no name of a class with its package
     */
    public static TypeMappings of(Map<String, String> schemas, Map<String, String> formats) {
        return new TypeMappings(classes(schemas), classes(formats));
    }

    /** Whether there is none. */
    public boolean none() {
        return schemas.isEmpty() && formats.isEmpty();
    }

    /** Whether a class stands for the format. */
    boolean hasFormat(String format) {
        return formats.containsKey(format);
    }

    /** The class that stands for a declared type. */
    public Optional<ClassName> of(TypeId id) {
        if (id.pointer().startsWith(FORMATS)) {
            return Optional.ofNullable(formats.get(id.pointer().substring(FORMATS.length())));
        }
        var name = schemas.get(id.pointer());
        return name != null || !id.pointer().startsWith(COMPONENTS)
                ? Optional.ofNullable(name)
                : Optional.ofNullable(schemas.get(id.pointer()
                        .substring(COMPONENTS.length())
                        .replace("~1", "/")
                        .replace("~0", "~")));
    }

    /** The declaration that stands for all uses of a format; no document can have it. */
    static TypeId format(String format) {
        return new TypeId(FORMATS + format);
    }

    private static SortedMap<String, ClassName> classes(Map<String, String> names) {
        var classes = new TreeMap<String, ClassName>();
        names.forEach((key, name) -> {
            if (!name.matches("(?:[a-z_][\\w]*\\.)+[A-Z]\\w*(?:\\.[A-Z]\\w*)*")) {
                throw new IllegalArgumentException("not the name of a class with its package: " + name);
            }
            classes.put(key, ClassName.bestGuess(name));
        });
        return classes;
    }
}
