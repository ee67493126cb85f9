package dev.dovetail.generator.output;

import dev.dovetail.generator.output.Provenance.Input;
import dev.dovetail.generator.output.Provenance.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A manifest as lines of text. Reading is lenient: what cannot be understood (a conflict that a merge left, a line of a
 * later version) is passed over, keeps nothing from being the tree's own that another line says is, and makes the next
 * run look at everything.
 */
final class ManifestText {

    private static final String HEADER =
            "# Written by Dovetail: what this folder was generated from, and the files that are its own.\n";
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{64}) (.+)");
    private static final Pattern INPUT =
            Pattern.compile("(document|overlay|file|setting) ([0-9a-f]{64}|" + Input.NONE + ") (.+)");
    private static final Pattern OMISSIONS = Pattern.compile("omissions (\\d{1,9})");

    private final Manifest manifest = Manifest.empty();
    private final List<Input> inputs = new ArrayList<>();
    private String generator = "";
    private String options = "";
    private int omissions;
    private boolean damaged;

    private ManifestText() {}

    /** The manifest in a file; empty where there is none. */
    static Manifest read(Path file) throws IOException {
        if (!OutputRoot.isFile(file)) {
            return Manifest.empty();
        }
        var text = new ManifestText();
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(text::line);
        return text.manifest();
    }

    static String of(Manifest manifest) {
        var text = new StringBuilder(HEADER);
        manifest.provenance().ifPresent(from -> {
            text.append("generator ").append(from.generator()).append('\n');
            text.append("options ").append(from.options()).append('\n');
            text.append("omissions ").append(from.omissions()).append('\n');
            for (var input : from.inputs()) {
                text.append(input.role().name().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(input.content())
                        .append(' ')
                        .append(input.name())
                        .append('\n');
            }
        });
        manifest.hashes()
                .forEach((path, own) -> own.forEach(
                        hash -> text.append(hash).append(' ').append(path).append('\n')));
        return text.toString();
    }

    private void line(String line) {
        var written = WRITTEN.matcher(line);
        var input = INPUT.matcher(line);
        var counted = OMISSIONS.matcher(line);
        if (written.matches()) {
            manifest.add(written.group(2), written.group(1));
        } else if (input.matches()) {
            var role = Role.valueOf(input.group(1).toUpperCase(Locale.ROOT));
            inputs.add(new Input(role, input.group(3), input.group(2)));
        } else if (counted.matches()) {
            omissions = Integer.parseInt(counted.group(1));
        } else if (line.startsWith("generator ")) {
            generator = line.substring("generator ".length());
        } else if (line.startsWith("options ")) {
            options = line.substring("options ".length());
        } else if (!line.startsWith("#") && !line.isBlank()) {
            damaged = true;
        }
    }

    private Manifest manifest() {
        var once = manifest.hashes().values().stream().allMatch(hashes -> hashes.size() == 1);
        var known = once && !damaged && !inputs.isEmpty() && !generator.isEmpty();
        return new Manifest(
                new TreeMap<>(manifest.hashes()),
                known ? Optional.of(new Provenance(generator, options, omissions, inputs)) : Optional.empty(),
                damaged);
    }
}
