package dev.dovetail.conformance;

import dev.dovetail.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two runs were of the same document: the same for the same tree, and in practice for no other. */
final class Fingerprint {

    private static final int OCTETS = 12;

    private Fingerprint() {}

    /** The beginning of the SHA-256 of the document with its overlays, in hexadecimal digits. */
    static String of(Contract contract) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(contract.tree().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
