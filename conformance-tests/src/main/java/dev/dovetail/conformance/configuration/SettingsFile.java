package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.source.DocumentReader;
import dev.dovetail.contract.source.Limits;
import dev.dovetail.contract.source.SourceDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A configuration file while it is read: its tree, the places of its values, and what is wrong with it. Not thread-safe. */
final class SettingsFile {
    private static final Limits LIMITS = new Limits(10_000_000, 100);

    private final Path folder;
    private final SourceDocument document;
    private final Set<String> fromEnvironment;
    private final Set<SettingsProblem> problems = new TreeSet<>();

    private SettingsFile(Path folder, SourceDocument document, Environment environment) {
        this.folder = folder;
        this.document = document;
        this.fromEnvironment = environment.fill(this, document.tree());
    }

    /**
     * The file as it stands, with the environment's values in it.
     *
     * @throws SettingsException if it cannot be read, or is neither YAML nor JSON
     */
    static SettingsFile read(Path path, Environment environment) {
        var diagnostics = new Diagnostics();
        var document = new DocumentReader(LIMITS, diagnostics).readAlone(path);
        if (document.isEmpty() || diagnostics.hasErrors()) {
            throw new SettingsException(diagnostics.sorted().stream()
                    .map(said -> new SettingsProblem(
                            said.location(),
                            said.message()
                                    + said.cure().map(cure -> "; " + cure).orElse("")))
                    .toList());
        }
        return new SettingsFile(Optional.ofNullable(path.getParent()).orElse(Path.of("")), document.get(), environment);
    }

    /** The folder that relative paths lead from. */
    Path folder() {
        return folder;
    }

    ObjectNode tree() {
        return document.tree();
    }

    /** Whether the value at this JSON Pointer has something of the environment in it, which is never repeated. */
    boolean isFromEnvironment(String pointer) {
        return fromEnvironment.contains(pointer);
    }

    /** Where a value stands: {@code dovetail.yaml:7:3}. */
    String place(String pointer) {
        return document.location(pointer).toText();
    }

    void problem(String pointer, String message) {
        problems.add(new SettingsProblem(document.location(pointer), message));
    }

    /** How many problems there are so far. */
    int problems() {
        return problems.size();
    }

    /**
     * Does nothing if nothing is wrong.
     *
     * @throws SettingsException with everything that is wrong
     */
    void orThrow() {
        if (!problems.isEmpty()) {
            throw new SettingsException(List.copyOf(problems));
        }
    }
}
