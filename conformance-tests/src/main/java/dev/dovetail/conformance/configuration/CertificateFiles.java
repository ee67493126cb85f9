package dev.dovetail.conformance.configuration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads certificates and keys from PEM files (RFC 7468) and from key stores. */
final class CertificateFiles {
    private static final Pattern PEM_KEY =
            Pattern.compile("-----BEGIN ((?:ENCRYPTED )?PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448");

    private CertificateFiles() {}

    /** Certificates to trust. */
    static KeyStore trusted(Path file, char[] password) throws GeneralSecurityException, IOException {
        if (!isPem(file)) {
            return KeyStore.getInstance(file.toFile(), password);
        }
        var store = empty();
        var number = 0;
        for (var certificate : certificates(file)) {
            store.setCertificateEntry("trusted-" + number++, certificate);
        }
        return store;
    }

    /** A certificate and its private key. */
    static KeyStore identity(Path file, Optional<Path> keyFile, char[] password)
            throws GeneralSecurityException, IOException {
        if (!isPem(file)) {
            return KeyStore.getInstance(file.toFile(), password);
        }
        var store = empty();
        var chain = certificates(file).toArray(Certificate[]::new);
        store.setKeyEntry("own", key(keyFile.orElse(file), password), password, chain);
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static boolean isPem(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    private static List<? extends Certificate> certificates(Path file) throws GeneralSecurityException, IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var begin = text.indexOf("-----BEGIN CERTIFICATE-----");
        if (begin < 0) {
            throw new InvalidKeyException("there is no certificate in it");
        }
        var octets = text.substring(begin, text.lastIndexOf("-----END CERTIFICATE-----") + 25)
                .replaceAll("(?s)-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \\1-----", "")
                .getBytes(StandardCharsets.ISO_8859_1);
        return List.copyOf(
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(octets)));
    }

    private static PrivateKey key(Path file, char[] password) throws GeneralSecurityException, IOException {
        var matcher = PEM_KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            throw new InvalidKeyException(
                    "there is no private key in the form of PKCS #8 in it; openssl pkcs8 -topk8 makes one");
        }
        var octets = Base64.getMimeDecoder().decode(matcher.group(2));
        return key(
                matcher.group(1).startsWith("ENCRYPTED")
                        ? decrypted(octets, password)
                        : new PKCS8EncodedKeySpec(octets));
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] octets, char[] password)
            throws GeneralSecurityException, IOException {
        var encrypted = new EncryptedPrivateKeyInfo(octets);
        // The name of the algorithm alone does not tell its parameters; what the parameters call themselves does.
        var name = encrypted.getAlgParameters() == null
                ? encrypted.getAlgName()
                : encrypted.getAlgParameters().toString();
        var secret = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(password));
        var cipher = Cipher.getInstance(name);
        cipher.init(Cipher.DECRYPT_MODE, secret, encrypted.getAlgParameters());
        return encrypted.getKeySpec(cipher);
    }

    /** The file does not say in words which algorithm the key is for: only one of them takes it. */
    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // It is for another algorithm: the next one may take it.
            }
        }
        throw new InvalidKeyException("its private key is for none of " + String.join(", ", ALGORITHMS));
    }
}
