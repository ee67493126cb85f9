package dev.dovetail.generator.regeneration;

import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which generator this is. A version alone does not tell one snapshot from the next, so a checksum of the classes that
 * have a say stands beside it: the same wherever they are, in their own jars, in the command's, or in a folder.
 */
final class GeneratorVersion {

    private static final String PROPERTIES = "/META-INF/maven/dev.dovetail/dovetail-generator/pom.properties";
    private static final String CLASSES = "dev/dovetail/(?:contract|generator)/.+\\.class";

    private GeneratorVersion() {}

    /**
     * Version and checksum: {@code 1.2.0 5e0a71c2}.
     *
     * @throws UncheckedIOException if the classes cannot be read
     */
    static String current() {
        var places = new LinkedHashSet<Path>();
        CodeSums.place(GeneratorVersion.class).ifPresent(places::add);
        CodeSums.place(Contract.class).ifPresent(places::add);
        var sums = new TreeMap<String, Long>();
        try {
            for (var place : places) {
                sums.putAll(CodeSums.of(place, name -> name.matches(CLASSES)));
            }
            return version() + " " + Integer.toHexString(sums.hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() throws IOException {
        try (var stream = GeneratorVersion.class.getResourceAsStream(PROPERTIES)) {
            var properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unpackaged");
        }
    }
}
