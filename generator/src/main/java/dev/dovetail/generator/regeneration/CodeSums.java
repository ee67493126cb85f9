package dev.dovetail.generator.regeneration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** What is in a jar or in a folder of classes, by checksums. */
final class CodeSums {

    private CodeSums() {}

    /** The jar or the folder that a class comes from; a loader that has neither cannot say. */
    static Optional<Path> place(Class<?> type) {
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

    /** From the names of the files that are wanted to their checksums. */
    static SortedMap<String, Long> of(Path place, Predicate<String> wanted) throws IOException {
        return Files.isDirectory(place) ? ofFolder(place, wanted) : ofJar(place, wanted);
    }

    /** The directory of a jar has the checksums already. */
    private static SortedMap<String, Long> ofJar(Path jar, Predicate<String> wanted) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && wanted.test(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static SortedMap<String, Long> ofFolder(Path folder, Predicate<String> wanted) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    var sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
        return sums;
    }
}
