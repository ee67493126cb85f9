package dev.dovetail.generator.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where two JSON values differ. A member that is null and one that is not there are the same. */
final class Difference {

    private static final int MOST = 4;

    private final List<String> places = new ArrayList<>();

    private Difference() {}

    /** Up to four places; empty where there is no difference. */
    static String of(JsonNode sent, JsonNode read) {
        var difference = new Difference();
        difference.compare("", sent, read);
        return String.join("; ", difference.places.subList(0, Math.min(MOST, difference.places.size())));
    }

    private void compare(String path, JsonNode sent, JsonNode read) {
        if (sent.isObject() && read.isObject()) {
            var names = new TreeSet<String>();
            sent.fieldNames().forEachRemaining(names::add);
            read.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, member(sent, name), member(read, name)));
        } else if (sent.isArray() && read.isArray() && sent.size() == read.size()) {
            for (var i = 0; i < sent.size(); i++) {
                compare(path + "/" + i, sent.get(i), read.get(i));
            }
        } else if (!sent.equals(read)) {
            places.add(path + ": " + shortened(sent) + " became " + shortened(read));
        }
    }

    private static JsonNode member(JsonNode object, String name) {
        var value = object.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private static String shortened(JsonNode node) {
        var text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() < 120 ? text : text.substring(0, 120) + "\u2026";
    }
}
