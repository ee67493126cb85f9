package dev.dovetail.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import picocli.CommandLine.IFactory;

/**
 * Makes the objects that picocli asks for. Its own factory looks for Groovy first, and finds it, because the
 * conformance suite brings it along: that would cost every command a third of a second.
 */
final class Instances implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type.isInterface()) {
            return type.cast(collection(type));
        }
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** For options that may be given several times. */
    private static Object collection(Class<?> type) {
        return type.isAssignableFrom(LinkedHashSet.class) && !type.isAssignableFrom(ArrayList.class)
                ? new LinkedHashSet<>()
                : new ArrayList<>();
    }
}
