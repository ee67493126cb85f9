package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.source.jsonpath.JsonPath;
import dev.dovetail.contract.source.jsonpath.JsonPathSyntaxException;
import dev.dovetail.contract.source.jsonpath.SelectedNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** An Overlay 1.0 document: actions that change another document before anybody looks at it. */
final class Overlay {

    private static final String UPDATE = "update";

    private final SourceTree overlay;
    private final Diagnostics diagnostics;

    Overlay(SourceTree overlay, Diagnostics diagnostics) {
        this.overlay = overlay;
        this.diagnostics = diagnostics;
    }

    /** Applies the actions one after the other; an action that is not valid is reported and left out. */
    void applyTo(SourceTree document) {
        if (!(overlay.root() instanceof ObjectNode root)) {
            invalid("", "an overlay is an object with 'overlay', 'info' and 'actions'");
            return;
        }
        var version = root.path("overlay").asText();
        if (!version.startsWith("1.")) {
            invalid(
                    root.has("overlay") ? "/overlay" : "",
                    root.has("overlay")
                            ? "version '" + version + "' of Overlay is not supported"
                            : "'overlay' is missing",
                    "write overlay: 1.0.0");
            return;
        }
        var actions = root.path("actions");
        if (!actions.isArray() || actions.isEmpty()) {
            invalid(root.has("actions") ? "/actions" : "", "'actions' is a list with at least one action");
            return;
        }
        for (var i = 0; i < actions.size(); i++) {
            apply(actions.get(i), JsonPointers.child("/actions", i), document);
        }
    }

    private void apply(JsonNode action, String pointer, SourceTree document) {
        var target = action.path("target").textValue();
        if (target == null) {
            invalid(pointer, "an action has a 'target'");
            return;
        }
        var remove = action.path("remove").asBoolean(false);
        if (!remove && !action.has(UPDATE)) {
            invalid(pointer, "an action has 'update' or 'remove: true'");
            return;
        }
        var selected = select(target, pointer, document);
        if (selected.isEmpty()) {
            return;
        }
        if (selected.get().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.OVERLAY_TARGET_UNMATCHED,
                    at(JsonPointers.child(pointer, "target")),
                    "'" + target + "' matches nothing in the document: the action does nothing",
                    "compare the target with the document as it is now, or remove the action");
        } else if (remove) {
            remove(selected.get(), pointer, new TreeEdit(document));
        } else {
            update(selected.get(), action.get(UPDATE), JsonPointers.child(pointer, UPDATE), new TreeEdit(document));
        }
    }

    private Optional<List<SelectedNode>> select(String target, String pointer, SourceTree document) {
        try {
            // A descendant segment may reach a node twice; it is still changed once.
            var byPointer = new LinkedHashMap<String, SelectedNode>();
            JsonPath.parse(target).select(document.root()).forEach(node -> byPointer.putIfAbsent(node.pointer(), node));
            return Optional.of(List.copyOf(byPointer.values()));
        } catch (JsonPathSyntaxException e) {
            invalid(JsonPointers.child(pointer, "target"), "the target is no JSONPath: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** From the last to the first, so that an item's removal moves none that is still to be removed. */
    private void remove(List<SelectedNode> selected, String pointer, TreeEdit edit) {
        for (var i = selected.size() - 1; i >= 0; i--) {
            if (selected.get(i).pointer().isEmpty()) {
                invalid(JsonPointers.child(pointer, "target"), "the whole document cannot be removed");
                return;
            }
            edit.remove(selected.get(i).pointer());
        }
    }

    private void update(List<SelectedNode> selected, JsonNode value, String pointer, TreeEdit edit) {
        var place = PlaceSearch.nearest(overlay.place(), pointer);
        for (var node : selected) {
            if (node.node().isArray()) {
                edit.append(node.pointer(), value, place);
            } else if (node.node().isObject() && value.isObject()) {
                edit.merge(node.pointer(), value, place);
            } else {
                notUpdatable(node.node(), pointer);
                return;
            }
        }
    }

    private void notUpdatable(JsonNode node, String pointer) {
        if (node.isObject()) {
            invalid(pointer, "an object is updated with an object");
        } else {
            invalid(
                    pointer,
                    "the target is a single value, which has nothing to update",
                    "let the target be the object around it");
        }
    }

    private void invalid(String pointer, String message) {
        diagnostics.report(DiagnosticCode.INVALID_OVERLAY, at(pointer), message);
    }

    private void invalid(String pointer, String message, String cure) {
        diagnostics.report(DiagnosticCode.INVALID_OVERLAY, at(pointer), message, cure);
    }

    private Location at(String pointer) {
        return PlaceSearch.location(overlay.place(), pointer);
    }
}
