package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record to emit.
 *
 * @param name its class
 * @param documentName what the document calls it, for messages
 * @param slots its components, without the one for additional members
 * @param additional the type of additional members that are kept
 * @param json whether it is read and written as JSON
 * @param tolerant whether members that it does not know may be there
 */
record RecordShape(
        ClassName name,
        String documentName,
        List<Slot> slots,
        Optional<TypeName> additional,
        boolean json,
        boolean tolerant) {

    static final String ADDITIONAL = "additionalProperties";

    /** The compiler follows a chain of calls by recursion: a longer one is cut into pieces. */
    static final int LONGEST_CHAIN = 254;

    /** A constructor takes 255 places, one of them for {@code this}; a {@code long} and a {@code double} take two. */
    private static final int MOST_PLACES = 254;

    RecordShape {
        slots = List.copyOf(slots);
    }

    /** Whether there are more components than a constructor takes parameters (JVMS 4.11). */
    boolean wide() {
        var places = additional.isPresent() ? 1 : 0;
        for (var slot : slots) {
            var component = slot.component();
            places += component.equals(TypeName.LONG) || component.equals(TypeName.DOUBLE) ? 2 : 1;
        }
        return places > MOST_PLACES;
    }

    ClassName builder() {
        return name.nestedClass("Builder");
    }

    /** The type of the component for additional members. */
    Optional<TypeName> additionalMap() {
        return additional.map(
                value -> ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value));
    }

    /** What each component is called, in order. */
    List<String> componentNames() {
        var names = new ArrayList<>(slots.stream().map(Slot::name).toList());
        additional.ifPresent(unused -> names.add(ADDITIONAL));
        return names;
    }

    /** Arguments, as many on a line as fit. */
    static CodeBlock arguments(List<CodeBlock> arguments) {
        return CodeBlock.join(arguments, ",$W");
    }
}
