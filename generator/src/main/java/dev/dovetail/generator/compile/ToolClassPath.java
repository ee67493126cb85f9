package dev.dovetail.generator.compile;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the classes are that emitted code names, taken from wherever the running tool has them: the command's jar, the
 * plugin's dependencies, a build's class path.
 */
final class ToolClassPath {

    /** One class of each library that emitted code may name. */
    private static final List<String> WITNESSES = List.of(
            "dev.dovetail.runtime.model.Unions",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonParser",
            "com.fasterxml.jackson.databind.JsonNode",
            "org.jspecify.annotations.NullMarked");

    private ToolClassPath() {}

    /** In the form of the compiler's option. */
    static String text() {
        Set<String> places = new LinkedHashSet<>();
        for (var name : WITNESSES) {
            place(name, places);
        }
        return String.join(File.pathSeparator, places);
    }

    private static void place(String name, Set<String> places) {
        try {
            var source = Class.forName(name, false, ToolClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            if (source != null) {
                places.add(Path.of(source.getLocation().toURI()).toString());
            }
        } catch (ClassNotFoundException | URISyntaxException e) {
            // The compiler then names what it misses, which says more than this could.
        }
    }
}
