package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the text of a header as the value that its schema is about: style {@code simple} (OpenAPI, Style Values). A text that is not
 * of the type stays a text, so that the schema says what is wrong with it.
 */
final class HeaderValue {
    /** As long as any number in a header is; what is longer is none, and not worth reading as one. */
    private static final int LONGEST_NUMBER = 64;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private final Types types;
    private final boolean explode;

    HeaderValue(Types types, Header header) {
        this.types = types;
        this.explode = header.explode();
    }

    /** Whether the header may be there several times, which is the same as one list (RFC 9110, 5.3). */
    boolean listed(TypeRef type) {
        return !(types.plain(type) instanceof TypeRef.Scalar)
                && types.declaration(type, TypeDecl.EnumDecl.class).isEmpty();
    }

    /** What the text can mean, the likeliest first: more than one where the schema leaves it open. */
    List<JsonNode> read(TypeRef type, String text) {
        var stripped = text.strip();
        var meanings = new ArrayList<JsonNode>();
        meanings.add(value(type, stripped));
        if (types.nullable(type) && stripped.isEmpty()) {
            meanings.add(NullNode.instance);
        }
        if (open(type)) {
            meanings.add(scalar(ScalarKind.DECIMAL, stripped));
            meanings.add(scalar(ScalarKind.BOOLEAN, stripped));
            meanings.add(list(new TypeRef.AnyJson(), stripped));
            meanings.add(object(type, stripped));
        }
        return meanings;
    }

    private boolean open(TypeRef type) {
        var plain = types.plain(type);
        return plain instanceof TypeRef.AnyJson
                || types.declaration(type, TypeDecl.UnionDecl.class).isPresent();
    }

    private JsonNode value(TypeRef type, String text) {
        var plain = types.plain(type);
        if (plain instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind(), text);
        }
        if (plain instanceof TypeRef.ListOf list) {
            return list(list.element(), text);
        }
        var listed = types.declaration(type, TypeDecl.EnumDecl.class);
        if (listed.isPresent()) {
            return scalar(listed.get().kind(), text);
        }
        return plain instanceof TypeRef.MapOf || types.object(type).isPresent()
                ? object(type, text)
                : TextNode.valueOf(text);
    }

    private static JsonNode scalar(ScalarKind kind, String text) {
        return switch (kind) {
            case INT32, INT64, FLOAT, DOUBLE, DECIMAL ->
                text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()
                        ? number(text)
                        : TextNode.valueOf(text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? BooleanNode.valueOf(text.equals("true"))
                        : TextNode.valueOf(text);
            case STRING, DATE_TIME, DATE, UUID, URI, BYTE, PASSWORD -> TextNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        var number = new BigDecimal(text);
        return number.scale() <= 0 && number.precision() - number.scale() <= LONGEST_NUMBER
                ? JsonNodeFactory.instance.numberNode(number.toBigInteger())
                : DecimalNode.valueOf(number);
    }

    private JsonNode list(TypeRef element, String text) {
        var list = JsonNodeFactory.instance.arrayNode();
        parts(text).forEach(part -> list.add(value(element, part)));
        return list;
    }

    /** {@code R,100,G,200}, or {@code R=100,G=200} where the members are written apart. */
    private JsonNode object(TypeRef type, String text) {
        var object = JsonNodeFactory.instance.objectNode();
        var parts = parts(text);
        if (explode) {
            for (var part : parts) {
                var equals = part.indexOf('=');
                if (equals < 0) {
                    return TextNode.valueOf(text);
                }
                var name = part.substring(0, equals).strip();
                object.set(
                        name,
                        value(member(type, name), part.substring(equals + 1).strip()));
            }
            return object;
        }
        if (parts.size() % 2 != 0) {
            return TextNode.valueOf(text);
        }
        for (var i = 0; i < parts.size(); i += 2) {
            object.set(parts.get(i), value(member(type, parts.get(i)), parts.get(i + 1)));
        }
        return object;
    }

    private TypeRef member(TypeRef type, String name) {
        if (types.plain(type) instanceof TypeRef.MapOf map) {
            return map.value();
        }
        return types.object(type).stream()
                .flatMap(declaration -> declaration.members().stream())
                .filter(member -> member.wireName().equals(name))
                .map(dev.dovetail.contract.model.Member::type)
                .findFirst()
                .orElseGet(TypeRef.AnyJson::new);
    }

    private static List<String> parts(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
