package dev.dovetail.contract.diff;

import java.util.Optional;

/**
 * The way to a schema, for people.
 *
 * @param root the component's name, or the place of use
 * @param path the way from there
 * @param operation the operation of the first use
 * @param parameter whether it is a parameter's own schema
 */
record Where(String root, String path, Optional<Subject.OfOperation> operation, boolean parameter) {

    static Where of(Subject.OfPart part) {
        return new Where(part.text(), "", Optional.of(part.operation()), false);
    }

    static Where ofParameter(Subject.OfPart part) {
        return new Where(part.text(), "", Optional.of(part.operation()), true);
    }

    Where component(String name) {
        return new Where(name, "", operation, parameter);
    }

    Where member(String name) {
        return new Where(root, path.isEmpty() ? name : path + "." + name, operation, false);
    }

    Where suffix(String text) {
        return new Where(root, path + text, operation, false);
    }
}
