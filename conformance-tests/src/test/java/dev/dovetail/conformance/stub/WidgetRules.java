package dev.dovetail.conformance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What widgets.yaml says of a widget, written out by hand: nobody is to check the suite by its own means. */
final class WidgetRules {
    /** The complaint of a server that does not survive it. */
    static final String FAILS = "fails";

    private static final Set<String> MEMBERS =
            Set.of("summary", "kind", "size", "note", "display_name", "code", "made_on", "tags");

    private final Optional<WidgetFault> fault;
    private final boolean whole;

    /**
     * The rules.
     *
     * @param whole whether required members have to be there
     */
    WidgetRules(Optional<WidgetFault> fault, boolean whole) {
        this.fault = fault;
        this.whole = whole;
    }

    /** What is wrong; empty if nothing is. */
    Optional<String> complaint(ObjectNode widget) {
        for (var complaint : List.of(missing(widget), unknown(widget), wrong(widget), peculiar(widget))) {
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private Optional<String> missing(ObjectNode widget) {
        return whole
                        && !has(WidgetFault.TAKES_MISSING_MEMBER)
                        && !(widget.has("summary") && widget.has("kind") && widget.has("size"))
                ? Optional.of("a member is missing")
                : Optional.empty();
    }

    private Optional<String> unknown(ObjectNode widget) {
        // An update is not closed by its document.
        return !whole || has(WidgetFault.TAKES_UNKNOWN_MEMBER)
                ? Optional.empty()
                : widget.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !MEMBERS.contains(name))
                        .findFirst();
    }

    private Optional<String> wrong(ObjectNode widget) {
        return widget.properties().stream()
                .map(member -> wrong(member.getKey(), member.getValue()).map(what -> member.getKey() + ": " + what))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> wrong(String name, JsonNode value) {
        if (value.isNull()) {
            return name.equals("note") || (whole && has(WidgetFault.TAKES_NULL))
                    ? Optional.empty()
                    : Optional.of("null");
        }
        var typed = switch (name) {
            case "size" -> value.isIntegralNumber();
            case "tags" -> value.isArray();
            default -> value.isTextual();
        };
        if (!typed) {
            return whole && has(WidgetFault.TAKES_OTHER_TYPE) ? Optional.empty() : Optional.of("another type");
        }
        return switch (name) {
            case "size" ->
                rule(WidgetFault.TAKES_NUMBER_OUT_OF_RANGE, value.asInt() >= 1 && value.asInt() <= 100, "range");
            case "summary" ->
                rule(
                        WidgetFault.TAKES_TOO_LONG_TEXT,
                        !value.asText().isEmpty()
                                && value.asText()
                                                .codePointCount(
                                                        0, value.asText().length())
                                        <= 60,
                        "length");
            case "kind" ->
                rule(WidgetFault.TAKES_UNLISTED_VALUE, value.asText().matches("wheel|cog|spring"), "unlisted");
            case "code" ->
                rule(WidgetFault.TAKES_UNMATCHED_TEXT, value.asText().matches("[A-Z]{2}[0-9]{3}"), "pattern");
            case "made_on" ->
                rule(WidgetFault.TAKES_ANY_DATE, value.asText().matches("\\d{4}-\\d{2}-\\d{2}"), "no date");
            case "tags" -> tags(value);
            default -> Optional.empty();
        };
    }

    private Optional<String> tags(JsonNode tags) {
        for (var tag : tags) {
            if (!tag.isTextual()) {
                return whole && has(WidgetFault.TAKES_OTHER_TYPE) ? Optional.empty() : Optional.of("another type");
            }
        }
        var distinct = new HashSet<JsonNode>();
        tags.forEach(distinct::add);
        return rule(WidgetFault.TAKES_REPEATED_ITEMS, tags.size() <= 3 && distinct.size() == tags.size(), "items");
    }

    private Optional<String> rule(WidgetFault taking, boolean kept, String complaint) {
        return kept || (whole && has(taking)) ? Optional.empty() : Optional.of(complaint);
    }

    /** What only a faulty server has against a widget. */
    private Optional<String> peculiar(ObjectNode widget) {
        var refused = has(WidgetFault.REFUSES_MAXIMUM) && widget.path("size").asInt() == 100
                || whole
                        && (has(WidgetFault.REFUSES_SECOND_EXAMPLE)
                                        && widget.path("size").asInt() == 7
                                || has(WidgetFault.WANTS_OPTIONAL_MEMBER) && !widget.has("note")
                                || has(WidgetFault.REFUSES_LISTED_VALUE)
                                        && widget.path("kind").asText().equals("cog")
                                || has(WidgetFault.REFUSES_NULL)
                                        && widget.path("note").isNull()
                                || has(WidgetFault.REFUSES_OPTIONAL_MEMBER)
                                        && widget.has("display_name")
                                        && widget.path("display_name").asText().equals("dovetail")
                                || has(WidgetFault.REFUSES_LONGEST)
                                        && widget.path("summary").asText().length() == 60
                                || has(WidgetFault.REFUSES_OTHER_SCRIPTS)
                                        && !widget.toString().matches("\\p{ASCII}*"));
        var fails =
                whole && has(WidgetFault.FAILS_ON_NULL) && widget.path("note").isNull();
        return fails ? Optional.of(FAILS) : refused ? Optional.of("peculiar") : Optional.empty();
    }

    private boolean has(WidgetFault one) {
        return fault.equals(Optional.of(one));
    }

    /** The widget as its document would have it, whatever was sent: a fault is to show in what is taken, not in answers. */
    static ObjectNode sanitized(ObjectNode sent) {
        var widget = JsonNodeFactory.instance.objectNode();
        var strict = new WidgetRules(Optional.empty(), false);
        sent.properties().stream()
                .filter(member -> MEMBERS.contains(member.getKey())
                        && strict.wrong(member.getKey(), member.getValue()).isEmpty())
                .forEach(member -> widget.set(member.getKey(), member.getValue()));
        if (!widget.has("summary")) {
            widget.put("summary", "A widget");
        }
        if (!widget.has("kind")) {
            widget.put("kind", "wheel");
        }
        if (!widget.has("size")) {
            widget.put("size", 1);
        }
        return widget;
    }
}
