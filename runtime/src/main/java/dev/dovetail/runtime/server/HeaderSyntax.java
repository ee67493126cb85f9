package dev.dovetail.runtime.server;

/** What a header field may consist of (RFC 9110, sections 5.1 and 5.5), so that none can smuggle in another. */
final class HeaderSyntax {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private HeaderSyntax() {}

    static void require(Headers headers) {
        headers.forEach((name, values) -> {
            if (name.isEmpty() || !name.chars().allMatch(HeaderSyntax::isTokenCharacter)) {
                throw new IllegalArgumentException("not a header name");
            }
            for (var value : values) {
                if (!value.chars().allMatch(HeaderSyntax::isValueCharacter)) {
                    throw new IllegalArgumentException("the header " + name + " has a character that none may have");
                }
            }
        });
    }

    static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }

    /** Not beyond one octet: an engine that cuts off the upper one would make U+010A a line feed. */
    private static boolean isValueCharacter(int c) {
        return c == '\t' || (c >= ' ' && c <= 0xFF && c != 0x7F);
    }
}
