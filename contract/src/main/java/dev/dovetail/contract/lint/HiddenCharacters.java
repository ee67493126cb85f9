package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.OptionalInt;

/** Characters that change the direction of text, so that a person reads another document than a program does. */
final class HiddenCharacters implements Lint {

    @Override
    public void check(LintContext context) {
        walk(context.source().tree(), "", context);
    }

    private static void walk(JsonNode node, String pointer, LintContext context) {
        if (node.isTextual()) {
            look(node.textValue(), pointer, context);
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), JsonPointers.child(pointer, i), context);
        }
        for (var member : node.properties()) {
            var at = JsonPointers.child(pointer, member.getKey());
            look(member.getKey(), at, context);
            walk(member.getValue(), at, context);
        }
    }

    private static void look(String text, String pointer, LintContext context) {
        hidden(text)
                .ifPresent(character -> context.report(
                        DiagnosticCode.HIDDEN_CHARACTER,
                        pointer,
                        "the text has the invisible character U+%04X, which changes the direction of what follows"
                                .formatted(character),
                        "remove it; what a person reads is not what a program reads"));
    }

    private static OptionalInt hidden(String text) {
        return text.chars()
                .filter(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
                .findFirst();
    }
}
