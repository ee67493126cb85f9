package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a document and where it stands, references followed. What is not there is a part too, and absent. */
record Part(SourceDocument document, String pointer, JsonNode node) {

    static Part of(SourceDocument document) {
        return new Part(document, "", document.tree());
    }

    boolean present() {
        return !node.isMissingNode();
    }

    /** The member of that name as it stands, a reference not followed. */
    Part raw(String name) {
        var child = node.get(name);
        return new Part(document, JsonPointers.child(pointer, name), child == null ? MissingNode.getInstance() : child);
    }

    /** The member of that name, or what it refers to. */
    Part get(String name) {
        return raw(name).followed();
    }

    /** What a pointer leads to, references followed. */
    Part at(String target) {
        return new Part(document, target, document.at(target).orElse(MissingNode.getInstance())).followed();
    }

    private Part followed() {
        if (!node.has("$ref")) {
            return this;
        }
        return document.follow(pointer) instanceof Resolution.Found found
                ? new Part(document, found.pointer(), found.node())
                : new Part(document, pointer, MissingNode.getInstance());
    }

    /** The members, references followed, extensions left out. */
    Map<String, Part> members() {
        var members = new LinkedHashMap<String, Part>();
        for (var member : node.properties()) {
            if (!member.getKey().startsWith("x-")) {
                members.put(member.getKey(), get(member.getKey()));
            }
        }
        return members;
    }

    /** The items, references followed. */
    List<Part> items() {
        var items = new ArrayList<Part>();
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Part(document, JsonPointers.child(pointer, i), node.get(i)).followed());
        }
        return items;
    }

    /** The texts of a list. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(each -> texts.add(each.asText()));
        }
        return texts;
    }

    /** The text of a member; empty where there is none. */
    Optional<String> text(String name) {
        var value = node.get(name);
        return value == null || value.isContainerNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(value.asText());
    }

    /** A member that says yes or no. */
    boolean flag(String name, boolean otherwise) {
        return node.path(name).asBoolean(otherwise);
    }

    Optional<Location> location() {
        return present() ? Optional.of(document.location(pointer)) : Optional.empty();
    }
}
