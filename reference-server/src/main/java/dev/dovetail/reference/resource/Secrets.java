package dev.dovetail.reference.resource;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody can guess. */
public final class Secrets {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int SHORT_ID = 8;
    private static final int ACCESS_TOKEN_BYTES = 22;

    private final SecureRandom random = new SecureRandom();

    /** Letters and digits that tell an insight from all others. */
    public String shortId() {
        var text = new StringBuilder();
        for (var i = 0; i < SHORT_ID; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The secret part of a public link. */
    public String accessToken() {
        var secret = new byte[ACCESS_TOKEN_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
