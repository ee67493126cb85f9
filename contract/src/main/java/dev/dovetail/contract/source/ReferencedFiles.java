package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings other files that a document refers to into its tree, and makes every reference one inside of the tree. Only
 * files in the document's own folder, or below it, are read, unless a wider one is allowed: a document must not make a build read
 * what its author cannot see, and nothing is ever fetched from a network. A file is read once, by whatever spellings it is reached.
 */
final class ReferencedFiles {

    private static final int MAX_FILES = 1_000;

    private final TextReader reader;
    private final Diagnostics diagnostics;
    private final Map<Path, String> prefixes = new HashMap<>();

    ReferencedFiles(TextReader reader, Diagnostics diagnostics) {
        this.reader = reader;
        this.diagnostics = diagnostics;
    }

    /**
     * Changes the tree of the document in this file.
     *
     * @param wider the folder that may be read, if it is not the document's own; one that is not around it counts for nothing
     */
    void bringInto(SourceTree tree, Path file, Optional<Path> wider) {
        var start = real(file);
        prefixes.put(start, "");
        var own = Optional.ofNullable(start.getParent()).orElse(start);
        var root = wider.map(ReferencedFiles::real).filter(start::startsWith).orElse(own);
        var given = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        new Document(tree, root, start, given.resolve(own.relativize(root)).normalize()).follow("");
    }

    /** The file without links; its name as given where it cannot be asked, which is good enough to compare with. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** One file of the document, whose references are followed. */
    private final class Document {

        private final SourceTree tree;

        /** The folder that may be read. */
        private final Path root;

        /** The file itself. */
        private final Path current;

        /** The folder as the user gave it, for the names in diagnostics. */
        private final Path shown;

        Document(SourceTree tree, Path root, Path current, Path shown) {
            this.tree = tree;
            this.root = root;
            this.current = current;
            this.shown = shown;
        }

        /** Follows the references under a prefix of the tree. */
        void follow(String prefix) {
            var at = new SourceDocument("", (ObjectNode) tree.root(), tree.place());
            // Collected first: a file that is brought in changes the object that is being walked.
            var references = new ArrayList<Reference>();
            at.at(prefix)
                    .ifPresent(node -> new ReferenceWalk((holder, key, pointer) ->
                                    references.add(new Reference(holder, key, at.location(pointer))))
                            .walk(node, prefix));
            references.forEach(reference -> rewrite(reference, prefix));
        }

        private void rewrite(Reference reference, String prefix) {
            var text = reference.holder().get(reference.key()).asText();
            if (reference.key().equals("$ref") || text.startsWith("#") || namesFile(text)) {
                rewritten(text, prefix, reference.location())
                        .ifPresent(target -> reference.holder().put(reference.key(), target));
            }
        }

        private Optional<String> rewritten(String reference, String prefix, Location location) {
            if (reference.startsWith("#")) {
                return prefix.isEmpty() || !(reference.equals("#") || reference.startsWith("#/"))
                        ? Optional.empty()
                        : Optional.of("#" + prefix + reference.substring(1));
            }
            return target(reference, location)
                    .flatMap(file -> prefix(file, reference, location))
                    .map(target -> "#" + target + fragment(reference));
        }

        /** Values of a mapping are often left over from before bundling; what comes of them is said where they are used. */
        private boolean namesFile(String reference) {
            var hash = reference.indexOf('#');
            var name = hash < 0 ? reference : reference.substring(0, hash);
            try {
                var file = Optional.ofNullable(current.getParent())
                        .orElse(root)
                        .resolve(name)
                        .normalize();
                if (!Files.isRegularFile(file) && file.startsWith(root)) {
                    reader.missed(file);
                }
                return Files.isRegularFile(file);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private String fragment(String reference) {
            var hash = reference.indexOf('#');
            var fragment = hash < 0 ? "" : reference.substring(hash + 1);
            return fragment.equals("/") ? "" : fragment;
        }

        /** The file that a reference names; empty where it may not be read, which is reported. */
        private Optional<Path> target(String reference, Location location) {
            try {
                var uri = new URI(reference.replace(" ", "%20"));
                if (uri.isAbsolute() || uri.getRawAuthority() != null) {
                    diagnostics.report(
                            DiagnosticCode.REFERENCE_NOT_ALLOWED,
                            location,
                            "'" + reference + "' leads to another server: nothing is fetched from a network",
                            "save what it refers to beside the document and refer to the file");
                    return Optional.empty();
                }
                var folder = Optional.ofNullable(current.getParent()).orElse(root);
                var file = folder.resolve(uri.getPath()).normalize();
                var real = Files.exists(file) ? file.toRealPath() : file;
                if (!real.startsWith(root)) {
                    diagnostics.report(
                            DiagnosticCode.REFERENCE_NOT_ALLOWED,
                            location,
                            "'" + reference + "' leads out of the folder that may be read",
                            "move the file into the folder of the document, or allow a folder around both (--root, <root>)");
                    return Optional.empty();
                }
                return Optional.of(real);
            } catch (URISyntaxException | InvalidPathException | IOException e) {
                diagnostics.report(
                        DiagnosticCode.UNRESOLVED_REFERENCE, location, "'" + reference + "' is no reference");
                return Optional.empty();
            }
        }

        /** Where the file stands in the tree; read now if this is the first reference to it. */
        private Optional<String> prefix(Path file, String reference, Location location) {
            var known = prefixes.get(file);
            if (known != null) {
                return Optional.of(known);
            }
            if (!Files.isRegularFile(file)) {
                diagnostics.report(DiagnosticCode.UNRESOLVED_REFERENCE, location, "'" + reference + "' names no file");
                return Optional.empty();
            }
            if (prefixes.size() >= MAX_FILES) {
                diagnostics.report(
                        DiagnosticCode.LIMIT_EXCEEDED, location, "more than " + MAX_FILES + " files are referred to");
                return Optional.empty();
            }
            var key = root.relativize(file).toString().replace('\\', '/');
            var prefix = JsonPointers.child("/" + ReferenceWalk.FILES, key);
            prefixes.put(file, prefix);
            var name = DocumentReader.documentName(shown.resolve(key));
            reader.read(file, name).ifPresent(read -> graft(key, read));
            new Document(tree, root, file, shown).follow(prefix);
            return Optional.of(prefix);
        }

        private void graft(String key, SourceTree read) {
            var files = ((ObjectNode) tree.root()).withObjectProperty(ReferenceWalk.FILES);
            files.set(key, read.root());
            var place = tree.place().child(ReferenceWalk.FILES);
            if (place == null) {
                place = new Place(tree.place().document(), 0, 0);
                tree.place().putMember(ReferenceWalk.FILES, place);
            }
            place.putMember(key, read.place());
        }
    }

    /** A reference as it was found. */
    private record Reference(ObjectNode holder, String key, Location location) {}
}
