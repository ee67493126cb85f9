package dev.dovetail.generator.emit.operation;

import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.generator.emit.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What emitted methods say about their operation. The text is escaped: pass it to JavaPoet as an argument. */
public final class OperationJavadoc {

    private final OperationPlan plan;

    /** The Javadoc of an operation's methods. */
    public OperationJavadoc(OperationPlan plan) {
        this.plan = plan;
    }

    /** Summary and description, method and path, what the caller needs, and the place in the document. */
    public String description() {
        var operation = plan.operation();
        var paragraphs = new ArrayList<String>();
        summary().ifPresent(paragraphs::add);
        operation
                .docs()
                .description()
                .map(JavadocText::of)
                .filter(text -> !text.isEmpty() && !paragraphs.contains(text))
                .ifPresent(paragraphs::add);
        if (operation.docs().deprecated()) {
            paragraphs.add("The document calls this operation deprecated.");
        }
        paragraphs.add(request(operation) + ",\n" + needs(operation.security()) + ".\nSee "
                + JavadocText.origin(operation.origin(), "") + ".");
        return String.join("\n\n<p>", paragraphs);
    }

    /** The operation in a few words: {@code POST /api/projects/}; an event by its name and where it goes. */
    public static String request(Operation operation) {
        return operation
                .event()
                .map(event -> JavadocText.code(operation.method() + " " + event.name())
                        + event.subscription()
                                .map(subscription -> ",\nsent to " + JavadocText.code(subscription.expression()))
                                .orElse(""))
                .orElseGet(() -> JavadocText.code(operation.method() + " " + operation.path()));
    }

    /** The tags for these parameters of a method, and for what it returns. */
    public List<String> tags(List<String> parameters) {
        var tags = new ArrayList<String>();
        plan.operation().event().ifPresent(event -> tags.add("@param url where it is sent"));
        plan.required().forEach(argument -> tags.add(argument(argument)));
        plan.parameters().ifPresent(name -> tags.add("@param parameters what may be left out"));
        plan.body().ifPresent(body -> tags.add("@param body " + body()));
        tags.removeIf(tag -> !parameters.contains(tag.split(" ", 3)[1]));
        returned().ifPresent(tags::add);
        return tags.stream().map(tag -> JavadocText.wrapped(tag, "    ")).toList();
    }

    private String body() {
        var said = plan.operation().requestBody().flatMap(body -> text(body.docs()));
        return said.orElse("what is sent") + (plan.bodyRequired() ? "" : "; null for none");
    }

    private Optional<String> returned() {
        if (plan.result().isPresent()) {
            return Optional.of("@return which of the documented outcomes it is");
        }
        return plan.successes().stream()
                .findFirst()
                .filter(success -> success.payload().isPresent())
                .map(success -> "@return " + text(success.response().docs()).orElse("the answer's body"));
    }

    /** One line about a declared answer: its status and what it means. */
    public static String answer(dev.dovetail.contract.model.Response response) {
        return response.status().text()
                + text(response.docs()).map(text -> ": " + text).orElse("");
    }

    /** The tag for a parameter of a method. */
    public static String argument(Argument argument) {
        return "@param " + argument.name() + " " + meaning(argument);
    }

    /** What a builder's method for a parameter says. */
    public static String setter(Argument argument) {
        var parameter = argument.parameter();
        var text = capitalized(sentence(meaning(argument)));
        return parameter.defaultValue().isPresent()
                ? text + " The default is "
                        + JavadocText.code(parameter.defaultValue().get().toString()) + "."
                : text;
    }

    private static String capitalized(String text) {
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    private static String meaning(Argument argument) {
        var parameter = argument.parameter();
        return text(parameter.docs())
                .orElseGet(() -> "the " + parameter.in().text() + " parameter " + JavadocText.code(parameter.name()));
    }

    private Optional<String> summary() {
        var docs = plan.operation().docs();
        return docs.summary()
                .map(JavadocText::line)
                .filter(text -> !text.isEmpty())
                .map(OperationJavadoc::sentence);
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?:;]") ? text : text + ".";
    }

    private static Optional<String> text(Docs docs) {
        return docs.description()
                .or(docs::summary)
                .flatMap(JavadocText::summary)
                .filter(text -> !text.isEmpty());
    }

    private static String needs(SecurityRequirement security) {
        var alternatives = security.alternatives().stream()
                .map(OperationJavadoc::alternative)
                .distinct()
                .collect(Collectors.joining(", or "));
        return alternatives.isEmpty() ? "needs no credentials" : "needs " + alternatives;
    }

    private static String alternative(SecurityRequirement.Alternative alternative) {
        if (alternative.scopes().isEmpty()) {
            return "nothing";
        }
        return alternative.scopes().entrySet().stream()
                .map(entry -> JavadocText.code(entry.getKey()) + scopes(entry.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String scopes(List<String> scopes) {
        return scopes.isEmpty()
                ? ""
                : " with " + scopes.stream().map(JavadocText::code).collect(Collectors.joining(", "));
    }
}
