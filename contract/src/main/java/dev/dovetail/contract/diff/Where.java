package dev.dovetail.contract.diff;

import java.util.Optional;

/**
 * The way to a schema, for people.
 *
 * @param root the component's name, or the place of use
 * @param path the way from there
 * @param operation the operation of the first use
 * @param parameter whether it is a parameter's own schema
 * @param xml whether it is the body of something that may be XML
 */
record Where(String root, String path, Optional<Subject.OfOperation> operation, boolean parameter, boolean xml) {

    static Where of(Subject.OfPart part) {
        return new Where(part.text(), "", Optional.of(part.operation()), false, false);
    }

    /** The body of a media type. */
    static Where ofContent(Subject.OfPart part, String mediaType) {
        var xml = mediaType.contains("xml") || mediaType.startsWith("*/") || mediaType.startsWith("application/*");
        return new Where(part.text(), "", Optional.of(part.operation()), false, xml);
    }

    static Where ofParameter(Subject.OfPart part) {
        return new Where(part.text(), "", Optional.of(part.operation()), true, false);
    }

    Where component(String name) {
        return new Where(name, "", operation, parameter, xml);
    }

    Where member(String name) {
        return new Where(root, path.isEmpty() ? name : path + "." + name, operation, false, xml);
    }

    Where suffix(String text) {
        return new Where(root, path + text, operation, false, xml);
    }
}
