package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.SourceDocument;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What swagger-parser says, given a place. Its messages name places in a notation of their own, such as {@code attribute
 * paths.'/a'(get).responses.200.description is missing}, which is followed as far as it can be.
 */
final class ParserMessages {

    private static final Pattern ATTRIBUTE = Pattern.compile("(?:attribute )?(\\S.*?) (is|doesn't|needs|has)\\b.*");

    /** Rules of our own say these better: with a place, or without the errors the parser makes. */
    private static final List<String> SAID_ELSEWHERE = List.of(
            "operationId is repeated",
            "needs to be defined as a path parameter",
            "There are duplicate parameter values",
            "is not of type",
            "should start with /",
            ".encoding.",
            "$ref");

    private final SourceDocument source;
    private final Diagnostics diagnostics;

    ParserMessages(SourceDocument source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    void report(List<String> messages) {
        for (var message : messages) {
            if (message != null && SAID_ELSEWHERE.stream().noneMatch(message::contains)) {
                report(message);
            }
        }
    }

    private void report(String message) {
        var matcher = ATTRIBUTE.matcher(message);
        var pointer = matcher.matches() ? follow(source.tree(), "", matcher.group(1)) : "";
        var said = message.endsWith("is missing") && diagnostics.reported(DiagnosticCode.MISSING_FIELD, pointer);
        if (!said) {
            diagnostics.report(DiagnosticCode.PARSER_MESSAGE, source.location(pointer), message);
        }
    }

    /** The pointer of the value that is nearest to what a text of the parser's notation names. */
    private static String follow(JsonNode node, String pointer, String text) {
        var rest = text.startsWith(".") ? text.substring(1) : text;
        if (node.isArray()) {
            return item(node, pointer, rest);
        }
        var best = "";
        var taken = 0;
        for (var member : node.properties()) {
            for (var form : List.of(member.getKey(), "'" + member.getKey() + "'", "(" + member.getKey() + ")")) {
                if (form.length() > taken && rest.startsWith(form) && ends(rest, form.length())) {
                    best = member.getKey();
                    taken = form.length();
                }
            }
        }
        return taken == 0 ? pointer : follow(node.get(best), JsonPointers.child(pointer, best), rest.substring(taken));
    }

    private static String item(JsonNode array, String pointer, String rest) {
        for (var i = 0; i < array.size(); i++) {
            var form = "[" + array.get(i).path("name").asText() + "]";
            if (form.length() > 2 && rest.startsWith(form)) {
                return follow(array.get(i), JsonPointers.child(pointer, i), rest.substring(form.length()));
            }
        }
        return pointer;
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || ".([".indexOf(text.charAt(at)) >= 0;
    }
}
