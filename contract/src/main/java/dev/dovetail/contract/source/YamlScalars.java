package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML scalar as JSON. */
final class YamlScalars {

    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;

    private YamlScalars() {}

    /**
     * The value.
     *
     * @throws NumberFormatException if an explicit tag says number and the text is none, or one of absurd size
     */
    static JsonNode toJson(ScalarNode node) {
        var json = JsonNodeFactory.instance;
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return json.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT)) {
            return integer(text);
        }
        return tag.equals(Tag.FLOAT) ? Numbers.real(text) : json.textNode(text);
    }

    private static JsonNode integer(String text) {
        if (text.startsWith("0x")) {
            return Numbers.integer(text.substring(2), HEXADECIMAL);
        }
        return text.startsWith("0o") ? Numbers.integer(text.substring(2), OCTAL) : Numbers.integer(text);
    }
}
