package dev.dovetail.generator.regeneration;

import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

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
        place(GeneratorVersion.class).ifPresent(places::add);
        place(Contract.class).ifPresent(places::add);
        var sums = new TreeMap<String, Long>();
        try {
            for (var place : places) {
                sums.putAll(Files.isDirectory(place) ? ofFolder(place) : ofJar(place));
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

    /** A jar or a folder; a loader that has neither leaves the version to speak for the classes. */
    private static Optional<Path> place(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The directory of a jar has the checksums already. */
    private static Map<String, Long> ofJar(Path jar) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
            zip.stream()
                    .filter(entry -> entry.getName().matches(CLASSES))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static Map<String, Long> ofFolder(Path folder) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (name.matches(CLASSES)) {
                    var sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
        return sums;
    }
}
