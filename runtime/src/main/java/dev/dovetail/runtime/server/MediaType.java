package dev.dovetail.runtime.server;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A media type or range (RFC 9110, sections 8.3.1 and 12.5.1), type, subtype and parameter names in lower case. */
record MediaType(String type, String subtype, Map<String, String> parameters) {

    /** Reads a media type; empty when the text is none. Faults of parameters are passed over. */
    static Optional<MediaType> parse(String text) {
        var semicolon = text.indexOf(';');
        var name = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
        var slash = name.indexOf('/');
        if (slash <= 0 || slash == name.length() - 1) {
            return Optional.empty();
        }
        var type = name.substring(0, slash).toLowerCase(Locale.ROOT);
        var subtype = name.substring(slash + 1).toLowerCase(Locale.ROOT);
        if (!isToken(type) || !isToken(subtype)) {
            return Optional.empty();
        }
        var parameters = semicolon < 0 ? Map.<String, String>of() : HeaderParameters.parse(text.substring(semicolon));
        return Optional.of(new MediaType(type, subtype, new LinkedHashMap<>(parameters)));
    }

    /** True when this, a range perhaps, covers the other; parameters do not count. */
    boolean covers(MediaType other) {
        return (type.equals("*") && subtype.equals("*"))
                || (type.equals(other.type) && (subtype.equals("*") || subtype.equals(other.subtype)));
    }

    /** How exactly a range says what it covers: nothing, the type, the subtype. */
    int precision() {
        if (type.equals("*")) {
            return 0;
        }
        return subtype.equals("*") ? 1 : 2;
    }

    boolean isJson() {
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    boolean isText() {
        return type.equals("text");
    }

    boolean is(String expectedType, String expectedSubtype) {
        return type.equals(expectedType) && subtype.equals(expectedSubtype);
    }

    /** The charset of a text, UTF-8 when it names none or one that nobody knows. */
    Charset charset() {
        var name = parameters.get("charset");
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    @Override
    public String toString() {
        return type + "/" + subtype;
    }

    private static boolean isToken(String text) {
        return text.chars().allMatch(HeaderSyntax::isTokenCharacter);
    }
}
