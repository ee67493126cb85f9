package dev.dovetail.generator.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What is wrong with a file, in words: the system's own exceptions often say no more than its name. */
public final class FileFault {

    private FileFault() {}

    /** The fault for a person; an exception of any other kind speaks for itself. */
    public static String text(IOException fault) {
        if (!(fault instanceof FileSystemException of)) {
            return String.valueOf(fault.getMessage());
        }
        return of.getFile() + ": " + Optional.ofNullable(of.getReason()).orElseGet(() -> reason(of));
    }

    private static String reason(FileSystemException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof FileAlreadyExistsException || fault instanceof NotDirectoryException) {
            return "there is a file, and it should be a folder";
        }
        return fault instanceof NoSuchFileException ? "it is not there, and cannot be made" : "the system refuses it";
    }
}
