package dev.dovetail.contract.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a value in the frame of a document has to look like. */
sealed interface Form {

    /** A text; a number or a boolean is taken for one, as YAML makes them of texts without quotes. */
    record Text() implements Form {}

    /**
     * One of these texts.
     *
     * @param added what OpenAPI 3.2 adds to them, for documents that say they are of a later version than 3.1
     */
    record OneOf(List<String> values, List<String> added) implements Form {
        OneOf(List<String> values) {
            this(values, List.of());
        }
    }

    /** True or false. */
    record Flag() implements Form {}

    /** Whatever it is. */
    record Any() implements Form {}

    /** A list. */
    record ListOf(Form item) implements Form {}

    /** An object whose member names the author chose. */
    record MapOf(Form value) implements Form {}

    /**
     * An object of the standard.
     *
     * @param name the standard's word for it
     * @param fields the fields that are looked at
     * @param required the fields without which nothing can be made of it
     * @param referable whether a Reference Object may stand in its place
     */
    record ObjectOf(String name, Map<String, Form> fields, Set<String> required, boolean referable) implements Form {

        static ObjectOf named(String name) {
            return new ObjectOf(name, Map.of(), Set.of(), false);
        }

        static ObjectOf referable(String name) {
            return new ObjectOf(name, Map.of(), Set.of(), true);
        }

        ObjectOf with(String field, Form form) {
            var more = new LinkedHashMap<>(fields);
            more.put(field, form);
            return new ObjectOf(name, more, required, referable);
        }

        /** Such a field, and it has to be there. */
        ObjectOf needs(String field, Form form) {
            var more = new LinkedHashSet<>(required);
            more.add(field);
            return new ObjectOf(name, fields, more, referable).with(field, form);
        }
    }
}
