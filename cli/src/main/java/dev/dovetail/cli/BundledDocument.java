package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environments document, which comes with the command: what is worked on when no other document is named. In a
 * checkout it is the file itself, so that diagnostics and reports point at something that can be opened.
 */
final class BundledDocument {

    /** Set by the script of a checkout: the checkout's folder. */
    static final String HOME = "dovetail.home";

    private static final String FOLDER = "/dev/dovetail/spec/";

    private BundledDocument() {}

    static Path path() {
        var home = System.getProperty(HOME);
        if (home != null) {
            var file = Path.of(home, "spec", "environments.yaml");
            if (Files.isRegularFile(file)) {
                return shortest(file);
            }
        }
        return resource("environments.yaml");
    }

    /** A server of the environments API with what is known of all of them. */
    static Target knownOf(Target server) {
        return server.withFixtures(fixtures()).withScopeRules(ScopeRules.WRITE_IMPLIES_READ);
    }

    /** What has to exist on a server before the document's operations can be tried. */
    static Fixtures fixtures() {
        try (var in = Files.newInputStream(resource("fixtures.yaml"))) {
            return Fixtures.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shortest(Path file) {
        var here = Path.of("").toAbsolutePath();
        return file.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file;
    }

    private static Path resource(String name) {
        var url = BundledDocument.class.getResource(FOLDER + name);
        if (url == null) {
            throw new IllegalStateException("the command was packaged without " + FOLDER + name);
        }
        try {
            var uri = url.toURI();
            return uri.getScheme().equals("jar") ? insideJar(uri, name) : Path.of(uri);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot open " + url, e);
        }
    }

    private static Path insideJar(URI uri, String name) throws IOException {
        try {
            // Stays open as long as the process: the path is read from later.
            return FileSystems.newFileSystem(uri, Map.of()).getPath(FOLDER + name);
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri).getPath(FOLDER + name);
        }
    }
}
