package dev.dovetail.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.generator.output.Provenance.Input;
import dev.dovetail.generator.output.Provenance.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTextTest {

    private static final Provenance PROVENANCE = new Provenance(
            "1.0 abc",
            "Options[name=A \\ B]",
            2,
            List.of(
                    new Input(Role.DOCUMENT, "an api.yaml", "1".repeat(64)),
                    new Input(Role.OVERLAY, "live.yaml", "2".repeat(64)),
                    new Input(Role.FILE, "schemas/pet.yaml", "3".repeat(64)),
                    new Input(Role.FILE, "Cat", Input.NONE)));

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        var manifest = Manifest.of(new TreeMap<>(Map.of("a/A.java", "a", "b/B b.java", "b")), Optional.of(PROVENANCE));

        assertThat(read(ManifestText.of(manifest))).isEqualTo(manifest);
    }

    @Test
    void knowsFilesButNotTheirOriginFromAManifestOfAnEarlierVersion() throws IOException {
        var manifest = read("# Written by Dovetail: the files that it owns here, each with its SHA-256.\n"
                + "a".repeat(64) + " A.java\n");

        assertThat(manifest.paths()).containsExactly("A.java");
        assertThat(manifest.provenance()).isEmpty();
        assertThat(manifest.damaged()).isFalse();
    }

    @Test
    void knowsFilesOfBothSidesOfAMergeThatWasLeftUndone() throws IOException {
        var whole = ManifestText.of(Manifest.of(new TreeMap<>(Map.of("A.java", "a")), Optional.of(PROVENANCE)));
        var other = Manifest.hash("other".getBytes(StandardCharsets.UTF_8));

        var manifest =
                read(whole + "<<<<<<< HEAD\n" + other + " A.java\n=======\n" + other + " B.java\n>>>>>>> topic\n");

        assertThat(manifest.paths()).containsExactly("A.java", "B.java");
        assertThat(manifest.has("A.java", other)).isTrue();
        assertThat(manifest.provenance()).isEmpty();
        assertThat(manifest.damaged()).isTrue();
    }

    @Test
    void survivesOctetsThatAreNoText() throws IOException {
        var file = folder.resolve("manifest");
        Files.write(file, new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n', 'x'});

        assertThat(ManifestText.read(file).damaged()).isTrue();
    }

    private Manifest read(String text) throws IOException {
        return ManifestText.read(Files.writeString(folder.resolve("manifest"), text));
    }
}
