package dev.dovetail.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A folder of generated files. Writes only what changed, deletes exactly what an earlier run wrote and this one does
 * not, and neither touches nor follows anything else; what it owns stands in {@value Manifest#FILE} beside the files.
 */
public final class OutputTree {

    private final Path folder;

    /** The tree in a folder, which need not exist yet. */
    public OutputTree(Path folder) {
        this.folder = folder;
    }

    /**
     * What writing these files would do. Changes nothing.
     *
     * @param files from paths relative to the folder, with {@code /}, to contents
     * @throws IOException if a path leads out of the folder or through a symbolic link, or the folder cannot be read
     */
    public OutputPlan plan(SortedMap<String, String> files) throws IOException {
        var root = new OutputRoot(folder);
        return plan(root, files, ManifestText.read(root.resolve(Manifest.FILE)));
    }

    /**
     * What the tree was made from; empty unless every file that was written is there and as it was written.
     *
     * @throws IOException if the folder cannot be read
     */
    public Optional<Intact> intact() throws IOException {
        var root = new OutputRoot(folder);
        var manifest = ManifestText.read(root.resolve(Manifest.FILE));
        if (manifest.provenance().isEmpty()) {
            return Optional.empty();
        }
        for (var path : manifest.paths()) {
            var place = root.resolve(path);
            if (!OutputRoot.isFile(place) || !manifest.has(path, hash(place))) {
                return Optional.empty();
            }
        }
        return manifest.provenance()
                .map(provenance -> new Intact(provenance, manifest.paths().size()));
    }

    /**
     * How the folder differs from these files. Changes nothing.
     *
     * @param files from paths relative to the folder, with {@code /}, to contents
     * @throws IOException as for {@link #plan}
     */
    public TreeDifference difference(SortedMap<String, String> files) throws IOException {
        return new TreeComparison(new OutputRoot(folder), files).difference();
    }

    /** Writes these files without saying what they were made from. */
    public Outcome write(SortedMap<String, String> files) throws IOException {
        return write(files, Optional.empty());
    }

    /**
     * Writes these files. All contents are put aside before the first goes to its place, each of them whole or not at
     * all; a run that is cut off is finished by the next one.
     *
     * @param files from paths relative to the folder, with {@code /}, to contents
     * @param provenance what they were made from
     * @throws OutputConflictException if a file is in the way that was not generated or was changed since
     * @throws IOException as for {@link #plan}, or if something cannot be written
     */
    public Outcome write(SortedMap<String, String> files, Optional<Provenance> provenance) throws IOException {
        Files.createDirectories(folder);
        var root = new OutputRoot(folder.toRealPath());
        var lock = OutputLock.of(root);
        try {
            return write(root, files, Manifest.of(files, provenance));
        } finally {
            lock.close();
        }
    }

    private Outcome write(OutputRoot root, SortedMap<String, String> files, Manifest after) throws IOException {
        var manifestFile = root.resolve(Manifest.FILE);
        var before = ManifestText.read(manifestFile);
        var plan = plan(root, files, before);
        if (!plan.conflicts().isEmpty()) {
            throw new OutputConflictException(folder, plan.conflicts());
        }
        var staging = new Staging(root);
        if (!plan.upToDate()) {
            for (var path : plan.write()) {
                staging.add(root.resolve(path), octets(files, path));
            }
            staging.replace(manifestFile, before.with(after).toBytes());
            staging.moveAll();
            for (var path : plan.delete()) {
                delete(root, path);
            }
        }
        if (!plan.upToDate() || !after.equals(before)) {
            staging.replace(manifestFile, after.toBytes());
        }
        staging.clear();
        return new Outcome(
                plan.write().size(), plan.unchanged().size(), plan.delete().size(), plan.keep());
    }

    private static OutputPlan plan(OutputRoot root, SortedMap<String, String> files, Manifest before)
            throws IOException {
        var write = new ArrayList<String>();
        var unchanged = new ArrayList<String>();
        var conflicts = new ArrayList<String>();
        for (var path : files.keySet()) {
            var place = root.resolve(path);
            if (Files.notExists(place)) {
                write.add(path);
            } else if (!OutputRoot.isFile(place)) {
                conflicts.add(path);
            } else if (Manifest.hash(octets(files, path)).equals(hash(place))) {
                unchanged.add(path);
            } else {
                (before.has(path, hash(place)) ? write : conflicts).add(path);
            }
        }
        var delete = new ArrayList<String>();
        var keep = new ArrayList<String>();
        for (var path : before.paths()) {
            var place = root.resolve(path);
            if (!files.containsKey(path) && OutputRoot.isFile(place)) {
                (before.has(path, hash(place)) ? delete : keep).add(path);
            }
        }
        return new OutputPlan(write, unchanged, delete, keep, conflicts);
    }

    private static byte[] octets(SortedMap<String, String> files, String path) {
        return files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(Path place) throws IOException {
        return Manifest.hash(Files.readAllBytes(place));
    }

    /** Deletes a file, and the folders that it leaves empty. */
    private static void delete(OutputRoot root, String path) throws IOException {
        var place = root.resolve(path);
        Files.delete(place);
        for (var around = place.getParent(); !around.equals(root.path()); around = around.getParent()) {
            try {
                Files.delete(around);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    /**
     * What writing did.
     *
     * @param written how many files were created or replaced
     * @param unchanged how many files were there already
     * @param deleted how many files of an earlier run were deleted
     * @param kept files of an earlier run that somebody changed: no longer generated, and left alone
     */
    public record Outcome(int written, int unchanged, int deleted, List<String> kept) {
        public Outcome {
            kept = List.copyOf(kept);
        }

        /** What was done, for a person: {@code 3 written, 50 unchanged, 1 deleted}. */
        public String summary() {
            var text = "%d written, %d unchanged, %d deleted".formatted(written, unchanged, deleted);
            return kept.isEmpty() ? text : text + "; kept, because somebody changed them: " + String.join(", ", kept);
        }
    }
}
