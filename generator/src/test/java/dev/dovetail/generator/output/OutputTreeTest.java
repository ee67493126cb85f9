package dev.dovetail.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTreeTest {

    @TempDir
    Path folder;

    private Path root;
    private OutputTree tree;

    @BeforeEach
    void startsWithoutFolder() {
        root = folder.resolve("generated");
        tree = new OutputTree(root);
    }

    @Test
    void createsFoldersAndFiles() throws IOException {
        var outcome = tree.write(files(Map.of("a/b/C.java", "class C {}\n", "D.java", "")));

        assertThat(outcome.written()).isEqualTo(2);
        assertThat(root.resolve("a/b/C.java")).hasContent("class C {}\n");
        assertThat(root.resolve("D.java")).exists();
    }

    @Test
    void leavesUnchangedFilesUntouched() throws IOException {
        tree.write(files(Map.of("A.java", "a", "B.java", "b")));
        var longAgo = FileTime.fromMillis(0);
        for (var file : new String[] {"A.java", "B.java", Manifest.FILE}) {
            Files.setLastModifiedTime(root.resolve(file), longAgo);
        }

        var same = tree.write(files(Map.of("A.java", "a", "B.java", "b")));
        assertThat(same.unchanged()).isEqualTo(2);
        assertThat(same.written()).isZero();
        assertThat(Files.getLastModifiedTime(root.resolve(Manifest.FILE))).isEqualTo(longAgo);

        var changed = tree.write(files(Map.of("A.java", "a", "B.java", "new")));
        assertThat(changed.written()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(root.resolve("A.java"))).isEqualTo(longAgo);
        assertThat(root.resolve("B.java")).hasContent("new");
    }

    @Test
    void deletesWhatAnEarlierRunWroteWithTheFoldersThatBecomeEmpty() throws IOException {
        tree.write(files(Map.of("a/b/Old.java", "old", "a/New.java", "new")));
        Files.createDirectories(root.resolve("a/foreign"));

        var outcome = tree.write(files(Map.of("a/New.java", "new")));

        assertThat(outcome.deleted()).isEqualTo(1);
        assertThat(root.resolve("a/b")).doesNotExist();
        assertThat(root.resolve("a/New.java")).exists();
        assertThat(root.resolve("a/foreign")).exists();
    }

    @Test
    void neverDeletesForeignFiles() throws IOException {
        tree.write(files(Map.of("a/Old.java", "old")));
        Files.writeString(root.resolve("a/Mine.java"), "mine");

        tree.write(files(Map.of()));

        assertThat(root.resolve("a/Old.java")).doesNotExist();
        assertThat(root.resolve("a/Mine.java")).hasContent("mine");
    }

    @Test
    void keepsAndNamesAStaleFileThatSomebodyChanged() throws IOException {
        tree.write(files(Map.of("Old.java", "old")));
        Files.writeString(root.resolve("Old.java"), "changed by hand");

        var outcome = tree.write(files(Map.of()));

        assertThat(outcome.kept()).containsExactly("Old.java");
        assertThat(root.resolve("Old.java")).hasContent("changed by hand");
    }

    @Test
    void refusesToOverwriteAndThenWritesNothing() throws IOException {
        tree.write(files(Map.of("A.java", "a")));
        Files.writeString(root.resolve("A.java"), "changed by hand");
        Files.writeString(root.resolve("B.java"), "foreign");

        assertThatThrownBy(() -> tree.write(files(Map.of("A.java", "new", "B.java", "b", "C.java", "c"))))
                .isInstanceOf(OutputConflictException.class)
                .hasMessageContaining("A.java, B.java");
        assertThat(root.resolve("A.java")).hasContent("changed by hand");
        assertThat(root.resolve("B.java")).hasContent("foreign");
        assertThat(root.resolve("C.java")).doesNotExist();
    }

    @Test
    void adoptsAFileThatHasTheGeneratedContentAlready() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("A.java"), "a");

        assertThat(tree.write(files(Map.of("A.java", "a"))).unchanged()).isEqualTo(1);
        assertThat(tree.write(files(Map.of())).deleted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../A.java", "a/../../A.java", "/A.java", "a//A.java", "./A.java", "a\\A.java", "C:/A.java", ""})
    void refusesPathsThatAreNotPlain(String path) {
        assertThatIOException().isThrownBy(() -> tree.write(files(Map.of(path, "a"))));
        assertThat(folder.resolve("A.java")).doesNotExist();
    }

    @Test
    void refusesAManifestThatNamesAPathOutside() throws IOException {
        Files.writeString(folder.resolve("Victim.java"), "v");
        Files.createDirectories(root);
        Files.writeString(
                root.resolve(Manifest.FILE), Manifest.hash("v".getBytes(StandardCharsets.UTF_8)) + " ../Victim.java\n");

        assertThatIOException().isThrownBy(() -> tree.write(files(Map.of())));
        assertThat(folder.resolve("Victim.java")).exists();
    }

    @Test
    void doesNotFollowSymbolicLinks() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("A.java"), "theirs");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("a"), elsewhere);

        assertThatIOException()
                .isThrownBy(() -> tree.write(files(Map.of("a/A.java", "ours"))))
                .withMessageContaining("symbolic link");
        assertThat(elsewhere.resolve("A.java")).hasContent("theirs");
    }

    @Test
    void carriesOnAfterARunThatWasCutOff() throws IOException {
        tree.write(files(Map.of("A.java", "one")));
        // What a run leaves that is cut off after its first file: both hashes in the manifest, the new content.
        var between = ManifestText.read(root.resolve(Manifest.FILE));
        between.add("A.java", Manifest.hash("two".getBytes(StandardCharsets.UTF_8)));
        Files.write(root.resolve(Manifest.FILE), between.toBytes());
        Files.writeString(root.resolve("A.java"), "two");

        assertThat(tree.write(files(Map.of("A.java", "three"))).written()).isEqualTo(1);
        assertThat(root.resolve("A.java")).hasContent("three");
    }

    @Test
    void planSaysWhatWouldHappenAndChangesNothing() throws IOException {
        tree.write(files(Map.of("A.java", "a", "B.java", "b")));

        var plan = tree.plan(files(Map.of("A.java", "a", "C.java", "c")));

        assertThat(plan.unchanged()).containsExactly("A.java");
        assertThat(plan.write()).containsExactly("C.java");
        assertThat(plan.delete()).containsExactly("B.java");
        assertThat(plan.upToDate()).isFalse();
        assertThat(root.resolve("B.java")).exists();
        assertThat(root.resolve("C.java")).doesNotExist();
    }

    private static TreeMap<String, String> files(Map<String, String> files) {
        return new TreeMap<>(files);
    }
}
