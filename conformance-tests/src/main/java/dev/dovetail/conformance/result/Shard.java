package dev.dovetail.conformance.result;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * One of several parts of a run that are run on different machines. To which part an operation belongs follows from its method and
 * path alone, so that no machine has to talk to another, and an operation that is added to the document moves no other.
 *
 * @param index from 1 to {@code count}
 */
public record Shard(int index, int count) {

    /** More parts than this are a slip of the keyboard. */
    private static final int MOST = 10_000;

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

    public Shard {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a run has 1 to " + MOST + " shards, not " + count);
        }
        if (index < 1 || index > count) {
            throw new IllegalArgumentException(
                    "shards are counted from 1: there is no shard " + index + " of " + count);
        }
    }

    /**
     * Reads {@code 3/8}.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Shard parse(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no shard; write for example 3/8");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether the operation of this method and path belongs to the part. */
    public boolean has(OperationRef operation) {
        var name = operation.method() + " " + operation.path();
        return Long.remainderUnsigned(number(name), count) == index - 1;
    }

    /** {@code 3/8}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }

    private static long number(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
