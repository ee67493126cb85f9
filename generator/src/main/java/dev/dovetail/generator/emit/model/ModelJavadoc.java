package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.generator.emit.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Javadoc of emitted models: what the document says, what it asserts, and where. */
final class ModelJavadoc {

    private ModelJavadoc() {}

    /** The comment of a type. */
    static CodeBlock ofType(Docs docs, String origin, Optional<String> remark) {
        var paragraphs = new ArrayList<String>();
        addProse(paragraphs, docs, origin);
        remark.ifPresent(paragraphs::add);
        paragraphs.add("Declared at " + origin + ".");
        return CodeBlock.of("$L\n", String.join("\n\n<p>", paragraphs));
    }

    /** The comment of a record, its components included. */
    static CodeBlock ofRecord(Docs docs, String origin, Optional<String> remark, List<Slot> slots) {
        var text = CodeBlock.builder().add(ofType(docs, origin, remark));
        var tags = slots.stream().flatMap(slot -> component(slot).stream()).toList();
        if (!tags.isEmpty()) {
            text.add("\n");
            tags.forEach(tag -> text.add("$L\n", tag));
        }
        deprecation(docs).ifPresent(tag -> text.add("\n$L\n", tag));
        return text.build();
    }

    /** What stands behind {@code @deprecated}; empty for what is not. */
    static Optional<String> deprecation(Docs docs) {
        return docs.deprecated() ? Optional.of("@deprecated The document says so.") : Optional.empty();
    }

    private static void addProse(List<String> paragraphs, Docs docs, String origin) {
        docs.summary()
                .filter(title -> !named(title, origin))
                .map(JavadocText::line)
                .filter(text -> !text.isEmpty())
                .ifPresent(paragraphs::add);
        docs.description().map(JavadocText::of).filter(text -> !text.isEmpty()).ifPresent(paragraphs::add);
    }

    /** Whether a title only says once more what the type is called where it is declared. */
    private static boolean named(String title, String origin) {
        return letters(origin).endsWith(letters(title));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> component(Slot slot) {
        var constraints = new ArrayList<>(ConstraintText.of(slot.type()));
        slot.defaultValue().ifPresent(value -> constraints.add("the default is " + JavadocText.code(value)));
        if (slot.docs().deprecated()) {
            constraints.add("deprecated");
        }
        var asserted = String.join(", ", constraints);
        var text = prose(slot.docs())
                .map(prose -> asserted.isEmpty() ? prose : prose.replaceFirst("\\.$", "") + " (" + asserted + ")")
                .orElse(asserted);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(JavadocText.wrapped("@param " + slot.name() + " " + text, "    "));
    }

    private static Optional<String> prose(Docs docs) {
        return docs.description().or(docs::summary).flatMap(JavadocText::summary);
    }
}
