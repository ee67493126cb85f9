package dev.dovetail.conformance.reconcile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.conformance.result.OverlayAction;
import dev.dovetail.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Changes of one document as actions of an overlay, which can merge and remove but not replace. */
final class DocumentEdit {

    /** Files that are referred to are brought in below this; an overlay does not reach them. */
    private static final String OTHER_FILES = "/x-dovetail-files";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode tree;
    private final String version;

    DocumentEdit(Contract contract) {
        this.tree = contract.tree();
        this.version = contract.api().openapi();
    }

    /** Whether the document is of OpenAPI 3.0, where a schema has one type. */
    boolean oneTypeOnly() {
        return version.startsWith("3.0");
    }

    /** What stands at a place; a missing node if nothing does. */
    JsonNode at(String pointer) {
        return tree.at(JsonPointer.compile(pointer));
    }

    /** Whether an overlay reaches the place. */
    boolean reaches(String pointer) {
        return !pointer.startsWith(OTHER_FILES) && !at(pointer).isMissingNode();
    }

    /** Merges a member into the object at a place. */
    OverlayAction put(String pointer, String member, JsonNode value, String why) {
        return OverlayAction.update(path(pointer), why, NODES.objectNode().set(member, value));
    }

    /** Removes what stands at a place. */
    OverlayAction remove(String pointer, String why) {
        return OverlayAction.remove(path(pointer), why);
    }

    /** Takes a text out of the list at a place. */
    OverlayAction removeText(String pointer, String text, String why) {
        return OverlayAction.remove(path(pointer) + "[?@ == " + quoted(text) + "]", why);
    }

    /** Adds a value to the list at a place. */
    OverlayAction append(String pointer, JsonNode value, String why) {
        return OverlayAction.update(path(pointer), why, value);
    }

    /** Takes a member's value away and puts another in its place. */
    List<OverlayAction> replace(String pointer, String member, JsonNode value, String why) {
        var actions = new ArrayList<OverlayAction>();
        if (at(pointer).has(member)) {
            actions.add(remove(child(pointer, member), why));
        }
        actions.add(put(pointer, member, value, why));
        return actions;
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The JSONPath (RFC 9535) of a JSON Pointer (RFC 6901). */
    static String path(String pointer) {
        var path = new StringBuilder("$");
        for (var token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            var name = token.replace("~1", "/").replace("~0", "~");
            path.append(PLAIN.matcher(name).matches() ? "." + name : "[" + quoted(name) + "]");
        }
        return path.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
