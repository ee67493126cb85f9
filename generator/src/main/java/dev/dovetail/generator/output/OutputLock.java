package dev.dovetail.generator.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Keeps others out of a folder while a run writes to it: threads of this process and other processes alike. The system
 * opens the lock of a process that dies; the file that it leaves does no harm.
 */
final class OutputLock implements Closeable {

    static final String FILE = ".dovetail-lock";

    private static final long PAUSE_MILLIS = 20;
    private static final int MOST_PAUSES = 3_000;

    private final Path file;
    private final FileChannel channel;

    private OutputLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits until nobody else writes to the folder.
     *
     * @throws IOException if somebody does for a minute, or the folder cannot be written to
     */
    static OutputLock of(OutputRoot root) throws IOException {
        var file = root.resolve(FILE);
        for (var pauses = 0; pauses < MOST_PAUSES; pauses++) {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) && named(file, channel)) {
                return new OutputLock(file, channel);
            }
            channel.close();
            pause();
        }
        throw new IOException("another run has been writing to " + root.path() + " for a minute");
    }

    @Override
    public void close() throws IOException {
        // While it is locked, so that nobody can have locked a file of which the name is gone.
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }

    /** Locks an octet that is not there: on some systems nobody can read what is locked. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Whether the file that was locked still has its name: whoever had the lock before deletes it, and a lock on a file
     * without a name keeps nobody out.
     */
    private static boolean named(Path file, FileChannel channel) throws IOException {
        var mark = UUID.randomUUID().toString();
        channel.truncate(0).write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another run was writing", e);
        }
    }
}
