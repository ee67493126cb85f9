package dev.dovetail.generator.emit.operation;

import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.naming.OperationGroup;

/** What emitted classes say about their group of operations. */
public final class GroupJavadoc {

    private GroupJavadoc() {}

    /**
     * The Javadoc of a class.
     *
     * @param does what the class does with the operations: {@code Calls}
     */
    public static String of(OperationGroup group, String does) {
        return switch (group.kind()) {
            case OPERATIONS -> operations(group, does);
            case WEBHOOKS ->
                "Receives what the API's owner sends where it was told to.\nWhat is not overridden is answered with 404.";
            case CALLBACKS ->
                "Receives what the API's owner sends where an operation asked for it.\n"
                        + "What is not overridden is answered with 404.";
        };
    }

    private static String operations(OperationGroup group, String does) {
        return does + " the operations of " + JavadocText.code(group.tag()) + "."
                + group.docs()
                        .description()
                        .map(JavadocText::of)
                        .filter(text -> !text.isEmpty())
                        .map(text -> "\n\n<p>" + text)
                        .orElse("");
    }

    /** One sentence for a method that leads to the group. */
    public static String summary(OperationGroup group) {
        return "The operations of " + JavadocText.code(group.tag()) + ".";
    }
}
