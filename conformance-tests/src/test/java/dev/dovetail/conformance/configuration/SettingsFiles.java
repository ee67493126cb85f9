package dev.dovetail.conformance.configuration;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Configuration files of tests, in a folder and with an environment of their own. */
final class SettingsFiles {
    private final Path folder;
    private final Map<String, String> environment;

    SettingsFiles(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    Settings read(String yaml) {
        try {
            var file = Files.writeString(folder.resolve("dovetail.yaml"), yaml);
            return Settings.read(file, name -> Optional.ofNullable(environment.get(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of which nothing is known but what the file says. */
    Target target(String yaml) {
        return read(yaml).applyTo(Target.at(URI.create("http://localhost:1")));
    }

    /** What is wrong with the file, its folder left out. */
    List<String> problems(String yaml) {
        return catchThrowableOfType(SettingsException.class, () -> read(yaml)).problems().stream()
                .map(problem -> problem.toText().substring(folder.toString().length() + 1))
                .toList();
    }
}
