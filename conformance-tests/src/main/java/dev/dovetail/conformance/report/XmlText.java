package dev.dovetail.conformance.report;

/** An XML 1.0 document under construction, indented, with every text escaped for its place. */
final class XmlText {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Opens an element; attributes are names and values in turn. */
    XmlText open(String element, String... attributes) {
        tag(element, attributes).append(">\n");
        depth++;
        return this;
    }

    XmlText close(String element) {
        depth--;
        indent().append("</").append(element).append(">\n");
        return this;
    }

    XmlText empty(String element, String... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    /** An element with text in it, as it is: no white space is added. */
    XmlText element(String element, String text, String... attributes) {
        tag(element, attributes)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(element)
                .append(">\n");
        return this;
    }

    String text() {
        return out.toString();
    }

    private StringBuilder tag(String element, String... attributes) {
        indent().append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            // A parser turns a bare line break in an attribute into a space.
            var value = escape(attributes[i + 1]).replace("\n", "&#10;").replace("\t", "&#9;");
            out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    private static String escape(String text) {
        return VisibleText.block(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
