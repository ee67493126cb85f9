package dev.dovetail.generator.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/** Takes a document out of a revision of a Git repository, with the files of its folder that it may refer to. */
public final class GitDocument {

    private static final long MOST_SECONDS = 60;

    private final Path workingFolder;

    /** Documents of the repository that this folder belongs to; paths are relative to it. */
    public GitDocument(Path workingFolder) {
        this.workingFolder = workingFolder;
    }

    /**
     * Writes the document's folder, as it was, into another one. Git is called with a list of arguments, never through a shell.
     *
     * @param revision a tag, a branch, a commit
     * @param path the document, relative to the working folder, with slashes
     * @param target an empty folder
     * @return the document in the target
     * @throws IOException if there is no such revision or file, with what Git has to say
     */
    public Path checkOut(String revision, String path, Path target) throws IOException {
        if (revision.isEmpty() || revision.startsWith("-")) {
            throw new IOException("'" + revision + "' is no revision");
        }
        var clean = Path.of(path).normalize();
        if (clean.isAbsolute() || clean.startsWith("..")) {
            throw new IOException("give the path relative to " + workingFolder + ", inside of it: " + path);
        }
        var folder =
                clean.getParent() == null ? "." : clean.getParent().toString().replace('\\', '/');
        var archive = Files.createTempFile(target, "revision", ".zip");
        git("archive", "--format=zip", "--output=" + archive.toAbsolutePath(), revision, "--", folder);
        unpack(archive, target);
        Files.delete(archive);
        var document = target.resolve(clean.toString());
        if (!Files.isRegularFile(document)) {
            throw new IOException("revision " + revision + " has no file " + path);
        }
        return document;
    }

    private void git(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(workingFolder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("git did not end within " + MOST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for git", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(said);
        }
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (InputStream octets = Files.newInputStream(archive);
                var zip = new ZipInputStream(octets)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !file.startsWith(target.normalize())) {
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
