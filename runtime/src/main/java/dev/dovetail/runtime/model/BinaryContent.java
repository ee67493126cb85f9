package dev.dovetail.runtime.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Octets that are sent or received as they are: an uploaded file, a picture, an export. Immutable; whether it can be
 * opened more than once depends on where the octets come from.
 */
public final class BinaryContent {

    private final Supplier<InputStream> source;
    private final long length;
    private final boolean repeatable;
    private final @Nullable String fileName;
    private final @Nullable String mediaType;

    private BinaryContent(
            Supplier<InputStream> source,
            long length,
            boolean repeatable,
            @Nullable String fileName,
            @Nullable String mediaType) {
        this.source = source;
        this.length = length;
        this.repeatable = repeatable;
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** The octets of an array, which is copied. */
    public static BinaryContent of(byte[] bytes) {
        var copy = bytes.clone();
        return new BinaryContent(() -> new ByteArrayInputStream(copy), copy.length, true, null, null);
    }

    /** The octets of a file, read when opened; the file's name is the content's. */
    public static BinaryContent of(Path file) {
        var name = file.getFileName();
        return new BinaryContent(() -> openFile(file), -1, true, name == null ? null : name.toString(), null);
    }

    /** The octets of a stream that is made anew by each call, and closed by whoever opened it. */
    public static BinaryContent of(Supplier<InputStream> source) {
        return new BinaryContent(source, -1, true, null, null);
    }

    /** The octets of a stream that can be read once only. */
    public static BinaryContent once(InputStream stream) {
        return new BinaryContent(() -> stream, -1, false, null, null);
    }

    /** The same octets under another file name. */
    public BinaryContent withFileName(@Nullable String name) {
        return new BinaryContent(source, length, repeatable, name, mediaType);
    }

    /** The same octets with another media type. */
    public BinaryContent withMediaType(@Nullable String type) {
        return new BinaryContent(source, length, repeatable, fileName, type);
    }

    /** The same octets, known to be so many. */
    public BinaryContent withLength(long octets) {
        return new BinaryContent(source, octets, repeatable, fileName, mediaType);
    }

    /** The file name that goes with the octets. On a server it comes from a stranger: never use it as a path. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** The media type that goes with the octets. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** The number of octets, where it is known beforehand. */
    public OptionalLong length() {
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /** True when the content can be opened more than once. */
    public boolean repeatable() {
        return repeatable;
    }

    /** A stream of the octets; the caller closes it. */
    public InputStream open() {
        return source.get();
    }

    /** All octets in memory. */
    public byte[] bytes() {
        try (var stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known about the octets, not the octets. */
    @Override
    public String toString() {
        return "BinaryContent[" + (fileName == null ? "" : fileName + ", ")
                + (mediaType == null ? "" : mediaType + ", ")
                + (length < 0 ? "unknown length" : length + " octets") + "]";
    }

    private static InputStream openFile(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
