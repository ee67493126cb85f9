package dev.dovetail.generator.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
final class Hashes {

    private Hashes() {}

    static String of(byte[] content) {
        return hex(sha256().digest(content));
    }

    /** Of a text with its lines ended by a line feed, whatever they end with here. */
    static String ofText(byte[] content) {
        var digest = sha256();
        var begin = 0;
        for (var i = 0; i + 1 < content.length; i++) {
            if (content[i] == '\r' && content[i + 1] == '\n') {
                digest.update(content, begin, i - begin);
                begin = i + 1;
            }
        }
        digest.update(content, begin, content.length - begin);
        return hex(digest.digest());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
