package dev.dovetail.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** A document that is published in a jar: resolved as every artifact of the build is, and unpacked with what lies beside it. */
final class PublishedDocument {

    private static final long LARGEST = 64L << 20;

    private final RepositorySystem repositories;
    private final RepositorySystemSession session;
    private final MavenProject project;

    PublishedDocument(RepositorySystem repositories, RepositorySystemSession session, MavenProject project) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
    }

    /**
     * The document as a file.
     *
     * @param coordinates {@code group:artifact:version} or {@code group:artifact:version:classifier}
     * @param path where the document is in the jar
     * @throws IOException if there is no such artifact, or no such document in it
     */
    Path file(String coordinates, String path) throws IOException {
        return inside(folder(coordinates, path), path);
    }

    /** As above, but the folder that the document's path is relative to. */
    Path folder(String coordinates, String path) throws IOException {
        var artifact = artifact(coordinates);
        if (Files.isDirectory(artifact)) {
            // Another module of this build, which is not packaged yet.
            return existing(artifact, coordinates, path);
        }
        var folder = Path.of(
                project.getBuild().getDirectory(), "dovetail-documents", coordinates.replaceAll("[^\\w.-]", "_"));
        unpack(artifact, folder);
        return existing(folder, coordinates, path);
    }

    private Path artifact(String coordinates) throws IOException {
        var parts = new ArrayList<>(Arrays.asList(coordinates.split(":", -1)));
        if (parts.size() < 3 || parts.size() > 4 || parts.stream().anyMatch(String::isBlank)) {
            throw new IOException("not group:artifact:version or group:artifact:version:classifier: " + coordinates);
        }
        var classifier = parts.size() == 4 ? parts.get(3) : "";
        var wanted = new DefaultArtifact(parts.get(0), parts.get(1), classifier, "jar", parts.get(2));
        try {
            var request = new ArtifactRequest(wanted, project.getRemoteProjectRepositories(), null);
            return repositories
                    .resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException("the document's artifact cannot be had: " + e.getMessage(), e);
        }
    }

    /** Documents only: what a document refers to is one, too. Files that are the same stay as they are. */
    private static void unpack(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(PublishedDocument::document).toList()) {
                var place = inside(folder, entry.getName());
                try (var stream = zip.getInputStream(entry)) {
                    replace(place, limited(stream, entry));
                }
            }
        }
    }

    private static boolean document(ZipEntry entry) {
        return !entry.isDirectory() && entry.getName().matches(".+\\.(?:ya?ml|json)");
    }

    private static byte[] limited(InputStream stream, ZipEntry entry) throws IOException {
        var content = stream.readNBytes((int) LARGEST + 1);
        if (content.length > LARGEST) {
            throw new IOException(entry.getName() + " has more than the " + LARGEST + " octets that are read");
        }
        return content;
    }

    private static void replace(Path place, byte[] content) throws IOException {
        if (!Files.isRegularFile(place) || !Arrays.equals(Files.readAllBytes(place), content)) {
            Files.createDirectories(place.getParent());
            var aside = Files.createTempFile(place.getParent(), ".dovetail-", null);
            Files.write(aside, content);
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path inside(Path folder, String path) throws IOException {
        var place = folder.resolve(path).normalize();
        if (!place.startsWith(folder.normalize())) {
            throw new IOException("a path that leads out of the artifact: " + path);
        }
        return place;
    }

    private static Path existing(Path folder, String coordinates, String path) throws IOException {
        if (!Files.isRegularFile(inside(folder, path))) {
            throw new IOException(coordinates + " has no document " + path);
        }
        return folder;
    }
}
