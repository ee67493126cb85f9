package dev.dovetail.contract.source;

import java.util.ArrayList;
import java.util.List;

/** Text of JSON Pointers (RFC 6901): {@code ""} is the whole document, each token follows a slash. */
public final class JsonPointers {

    private JsonPointers() {}

    /** The pointer to a member or an item of what the first pointer leads to. */
    public static String child(String pointer, String token) {
        return pointer + "/" + escape(token);
    }

    /** The pointer to an item. */
    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    /** A token as it stands in a pointer: {@code ~} and {@code /} escaped. */
    public static String escape(String token) {
        return token.indexOf('~') < 0 && token.indexOf('/') < 0
                ? token
                : token.replace("~", "~0").replace("/", "~1");
    }

    /** The tokens, unescaped; none for the whole document. */
    public static List<String> tokens(String pointer) {
        var tokens = new ArrayList<String>();
        var start = 1;
        while (start <= pointer.length()) {
            var slash = pointer.indexOf('/', start);
            var end = slash < 0 ? pointer.length() : slash;
            tokens.add(unescape(pointer.substring(start, end)));
            start = end + 1;
        }
        return tokens;
    }

    /** The last token, unescaped; {@code ""} for the whole document. */
    public static String last(String pointer) {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** The pointer to what holds the value that this pointer leads to; the whole document holds itself. */
    public static String parent(String pointer) {
        var slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    private static String unescape(String token) {
        return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
    }
}
