package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.configuration.PaginationRule.Style;
import dev.dovetail.contract.source.JsonPointers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code pagination}: corrections of what is inferred about lists, by the operations that list. */
final class PaginationSection implements Section {
    private static final List<String> POINTERS = List.of("items", "next", "previous", "total");

    private static final Form RULE = Form.keys(
            new Key(
                    "style",
                    Form.choice(Arrays.stream(Style.values()).map(Style::word).toArray(String[]::new)),
                    "How one gets from a page to the next; none where there are no pages."),
            new Key(
                    "parameter",
                    Form.text(),
                    "The query parameter that asks for a page: by number, by items to skip, or by cursor."),
            new Key("size", Form.text(), "The query parameter that takes how many items a page may hold."),
            new Key(
                    "items",
                    Form.text(),
                    "The JSON Pointer of the items in a page; an empty text where the page is the list."),
            new Key(
                    "next",
                    Form.text(),
                    "The JSON Pointer of the next page's address, or of the cursor that leads to it."),
            new Key("previous", Form.text(), "The JSON Pointer of the address of the page before."),
            new Key("total", Form.text(), "The JSON Pointer of the number of items on all pages."));

    @Override
    public Key key() {
        return new Key(
                "pagination",
                new Form.Named("an operation that lists: its operationId, or GET /path", RULE),
                "How lists are paged, where the document does not tell, or tells something else.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        Map<String, PaginationRule> rules = new LinkedHashMap<>();
        setting.members().forEach((operation, said) -> {
            POINTERS.forEach(name -> said.get(name)
                    .filter(pointer ->
                            !pointer.text().isEmpty() && !pointer.text().startsWith("/"))
                    .ifPresent(pointer -> pointer.problem(
                            "a JSON Pointer begins with a slash: /" + JsonPointers.escape(pointer.text()))));
            rules.put(operation, rule(said));
        });
        var read = new PaginationRules(rules);
        return target -> target.withPagination(read);
    }

    private static PaginationRule rule(Setting said) {
        return new PaginationRule(
                said.place(),
                said.text("style")
                        .flatMap(word -> Arrays.stream(Style.values())
                                .filter(style -> style.word().equals(word))
                                .findFirst()),
                said.text("parameter"),
                said.text("size"),
                said.text("items"),
                said.text("next"),
                said.text("previous"),
                said.text("total"));
    }
}
