package dev.dovetail.conformance.configuration;

import dev.dovetail.contract.source.JsonPointers;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;

/** {@code resources}: corrections of what is inferred about the things of a document, by the path that addresses one of them. */
final class ResourcesSection implements Section {
    private static final Form RULE = Form.keys(
            new Key("create", Form.text(), "The operation that makes them: its operationId, or METHOD /path."),
            new Key("list", Form.text(), "The operation that lists them."),
            new Key("read", Form.text(), "The operation that reads one of them."),
            new Key(
                    "identity",
                    Form.text(),
                    "The JSON Pointer, in the answer to their creation, of what names them in paths."),
            new Key("soft_delete", Form.text(), "The member that PATCH sets to true in place of a DELETE."),
            new Key("never_created", new Form.Flag(), "Whether a run must not make any, whatever the document has."));

    @Override
    public Key key() {
        return new Key(
                "resources",
                new Form.Named("the path of an item, such as /pets/{petId}", RULE),
                "What creates, lists and names the things that a path addresses, where the document does not tell.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var rules = new LinkedHashMap<String, ResourceRule>();
        setting.members().forEach((item, said) -> {
            if (!item.startsWith("/") || !item.replaceAll("/$", "").endsWith("}")) {
                said.problem("'" + item + "' is no path of an item: it begins with a slash and ends in a parameter");
            }
            said.get("identity")
                    .filter(pointer -> !pointer.text().startsWith("/"))
                    .ifPresent(pointer -> pointer.problem(
                            "a JSON Pointer begins with a slash: /" + JsonPointers.escape(pointer.text())));
            rules.put(item, rule(said));
        });
        var read = new ResourceRules(rules);
        return target -> target.withResources(read);
    }

    private static ResourceRule rule(Setting said) {
        return new ResourceRule(
                said.text("create"),
                said.text("list"),
                said.text("read"),
                said.text("identity"),
                said.text("soft_delete"),
                said.get("never_created").map(Setting::flag).orElse(false));
    }
}
