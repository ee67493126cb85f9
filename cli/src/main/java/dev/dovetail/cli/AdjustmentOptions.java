package dev.dovetail.cli;

import dev.dovetail.generator.Adjustments;
import dev.dovetail.generator.extension.Extension;
import dev.dovetail.generator.extension.Extensions;
import dev.dovetail.generator.type.TypeMappings;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is wanted otherwise than the document has it, and the lock of names. */
final class AdjustmentOptions {

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description =
                    "Keep Java names in this file, dovetail.lock for example: what has a name there is never renamed.")
    private Path lock;

    @Option(
            names = "--rename",
            paramLabel = "PLACE=NAME",
            description =
                    "Give a schema, by its name, or a place as the lock has it another Java name. May be given several times.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Option(
            names = "--type",
            paramLabel = "SCHEMA=CLASS",
            description = "Use this class where the document has the schema. May be given several times.")
    private Map<String, String> types = new LinkedHashMap<>();

    @Option(
            names = "--format-type",
            paramLabel = "FORMAT=CLASS",
            description = "Use this class where a body has a value of the format. May be given several times.")
    private Map<String, String> formats = new LinkedHashMap<>();

    @Option(
            names = "--extension",
            paramLabel = "CLASS",
            description = "A class that changes the model or what is written (docs/customising.md).")
    private List<String> extensions = new ArrayList<>();

    @Option(
            names = "--extension-path",
            split = ",",
            paramLabel = "PATH",
            description = "The jars and folders of classes that extensions are in, with commas between.")
    private List<Path> extensionPath = new ArrayList<>();

    Optional<Path> lock() {
        return Optional.ofNullable(lock);
    }

    /**
     * The adjustments.
     *
     * @throws IllegalArgumentException if one has no meaning
     */
    Adjustments adjustments() {
        return Adjustments.of(names, TypeMappings.of(types, formats), extensions());
    }

    private List<Extension> extensions() {
        if (extensions.isEmpty()) {
            return List.of();
        }
        var urls = extensionPath.stream().map(AdjustmentOptions::url).toArray(URL[]::new);
        // Never closed: what comes of it is used until the process ends.
        return Extensions.named(extensions, new URLClassLoader(urls, AdjustmentOptions.class.getClassLoader()));
    }

    private static URL url(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("--extension-path: there is no " + path);
        }
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("--extension-path: " + path, e);
        }
    }
}
