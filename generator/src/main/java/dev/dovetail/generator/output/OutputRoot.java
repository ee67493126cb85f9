package dev.dovetail.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The folder that output goes to, and the check that no path leads out of it. */
record OutputRoot(Path path) {

    /**
     * The place of a file in the folder.
     *
     * @throws IOException if the path is not a plain relative one, or leads through a symbolic link
     */
    Path resolve(String relative) throws IOException {
        var place = path;
        for (var segment : relative.split("/", -1)) {
            if (!plain(segment)) {
                throw new IOException("not a path inside the output folder: " + relative);
            }
            place = place.resolve(segment);
            if (Files.isSymbolicLink(place)) {
                throw new IOException("a symbolic link in the output folder is not followed: " + place);
            }
        }
        return place;
    }

    /** Whether there is a file, a symbolic link not counting as one. */
    static boolean isFile(Path place) {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean plain(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(character -> character < ' ' || character == '\\' || character == ':');
    }
}
