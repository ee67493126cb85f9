package dev.dovetail.generator.regeneration;

import dev.dovetail.contract.ReadFile;
import dev.dovetail.generator.Adjustments;
import dev.dovetail.generator.output.Provenance;
import dev.dovetail.generator.output.Provenance.Input;
import dev.dovetail.generator.output.Provenance.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Everything that has a say in what is generated, and whether any of it changed. */
final class Inputs {

    private static final String UNKNOWN = "unknown: an extension does not say what it depends on";

    private final GenerationRequest request;

    Inputs(GenerationRequest request) {
        this.request = request;
    }

    /** What a tree is made from. */
    Provenance provenance(List<ReadFile> files, int omissions) throws IOException {
        var inputs = new ArrayList<Input>();
        for (var file : files) {
            var role = role(file.path());
            var name = role == Role.FILE ? relative(file.path()) : name(file.path());
            inputs.add(new Input(role, name, file.sha256().orElse(Input.NONE)));
        }
        if (request.lock().isPresent()) {
            inputs.add(input(
                    Role.SETTING, name(request.lock().get()), request.lock().get()));
        }
        return new Provenance(GeneratorVersion.current(), options().orElse(UNKNOWN), omissions, inputs);
    }

    /**
     * Whether a tree that was made from this would be the same now.
     *
     * @throws IOException if a file is there and cannot be read
     */
    boolean unchanged(Provenance before) throws IOException {
        if (!options().map(before.options()::equals).orElse(false)
                || !before.generator().equals(GeneratorVersion.current())) {
            return false;
        }
        var given = new ArrayList<Input>();
        given.add(input(Role.DOCUMENT, name(request.document()), request.document()));
        for (var overlay : request.reading().overlays()) {
            given.add(input(Role.OVERLAY, name(overlay), overlay));
        }
        if (request.lock().isPresent()) {
            given.add(input(
                    Role.SETTING, name(request.lock().get()), request.lock().get()));
        }
        var then = before.inputs().stream()
                .filter(input -> input.role() != Role.FILE)
                .toList();
        return then.equals(given) && filesUnchanged(before);
    }

    private boolean filesUnchanged(Provenance before) throws IOException {
        for (var then : before.inputs()) {
            if (then.role() == Role.FILE
                    && !then.equals(input(Role.FILE, then.name(), folder().resolve(then.name())))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A record of records says everything about itself, also what is added to it one day. Nothing where an extension cannot
     * say what it depends on.
     */
    private Optional<String> options() throws IOException {
        var adjustments = request.adjustments();
        var text = request.options().toString()
                + request.reading()
                        .root()
                        .map(root -> " root " + relative(root.toAbsolutePath().normalize()))
                        .orElse("");
        if (adjustments.equals(Adjustments.NONE)) {
            return Optional.of(line(text));
        }
        // An extension is no record: its text would be another one each time.
        var plain = adjustments.withoutExtensions();
        return ExtensionVersions.of(adjustments.extensions())
                .map(versions -> line(text + " " + plain + (versions.equals("[]") ? "" : " " + versions)));
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }

    private Role role(Path file) {
        if (file.equals(request.document())) {
            return Role.DOCUMENT;
        }
        return request.reading().overlays().contains(file) ? Role.OVERLAY : Role.FILE;
    }

    private String relative(Path file) {
        return folder().relativize(file).toString().replace('\\', '/');
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The document's folder: what it refers to lies there or below. */
    private Path folder() {
        try {
            return request.document().toRealPath().resolveSibling("");
        } catch (IOException e) {
            return request.document().toAbsolutePath().normalize().resolveSibling("");
        }
    }

    private static Input input(Role role, String name, Path file) throws IOException {
        return new Input(role, name, Files.isRegularFile(file) ? sha256(Files.readAllBytes(file)) : Input.NONE);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
