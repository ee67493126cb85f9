package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What a run creates, written down before the request that creates it is sent, so that whatever ends the run, it can be removed
 * afterwards. One line of JSON for each event, and no secret in any. A line is on the disk before the run goes on. The
 * file comes into being with the first creation, and is deleted when everything was removed. Thread-safe.
 */
final class Journal {
    private final Optional<Path> file;
    private final URI baseUrl;
    private final Redaction redaction;
    private Optional<FileChannel> channel = Optional.empty();

    /** A journal in this file, or none. */
    Journal(Optional<Path> file, URI baseUrl, Redaction redaction) {
        this.file = file;
        this.baseUrl = baseUrl;
        this.redaction = redaction;
    }

    /** Something is about to be created. */
    void creating(Pending pending) {
        var line = line(pending.id());
        line.set("creating", JournalLines.write(pending.creation()));
        append(line);
    }

    /** It was created, and is addressed by this, if the answer tells. */
    void created(int id, Optional<String> identifier) {
        var line = line(id);
        identifier.ifPresentOrElse(known -> line.put("created", known), () -> line.putNull("created"));
        append(line);
    }

    /** Nothing was created, or it is gone. */
    void gone(int id) {
        append(line(id).put("gone", true));
    }

    /** Ends the journal: with nothing left to remove there is no file any more. */
    synchronized void end(boolean nothingIsLeft) {
        try {
            if (channel.isPresent()) {
                channel.get().close();
                channel = Optional.empty();
            }
            if (nothingIsLeft && file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be ended: " + file.orElseThrow(), e);
        }
    }

    private static ObjectNode line(int id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private synchronized void append(ObjectNode line) {
        if (file.isEmpty()) {
            return;
        }
        try {
            if (channel.isEmpty()) {
                channel = Optional.of(open(file.get()));
            }
            write(channel.get(), line);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written: " + file.get(), e);
        }
    }

    private FileChannel open(Path path) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        var begins = Files.notExists(path);
        var opened =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (begins) {
            write(opened, JournalLines.head(baseUrl));
        }
        return opened;
    }

    private void write(FileChannel to, ObjectNode line) throws IOException {
        var octets = ByteBuffer.wrap((redaction.redact(line.toString()) + "\n").getBytes(StandardCharsets.UTF_8));
        while (octets.hasRemaining()) {
            to.write(octets);
        }
        to.force(false);
    }
}
