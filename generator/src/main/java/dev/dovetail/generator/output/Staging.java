package dev.dovetail.generator.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Contents that wait to be moved to their places. All of them are written before the first is moved, so that running out
 * of room, or of time, leaves the tree as it was; they have no names that a compiler would look at.
 */
final class Staging {

    static final String FOLDER = ".dovetail-staging";

    private final Path folder;
    private final List<Move> moves = new ArrayList<>();

    /** The staging in a tree, emptied of what a run left that was cut off. */
    Staging(OutputRoot root) throws IOException {
        this.folder = root.resolve(FOLDER);
        clear();
    }

    void add(Path place, byte[] content) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(Integer.toString(moves.size()));
        Files.write(file, content);
        moves.add(new Move(file, place));
    }

    /** Moves everything to its place. */
    void moveAll() throws IOException {
        for (var move : moves) {
            Files.createDirectories(move.to().getParent());
            move(move.from(), move.to());
        }
        moves.clear();
    }

    /** Puts one content to its place at once. */
    void replace(Path place, byte[] content) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("now");
        Files.write(file, content);
        move(file, place);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes whatever waits. */
    void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.list(folder)) {
            for (var file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private record Move(Path from, Path to) {}
}
