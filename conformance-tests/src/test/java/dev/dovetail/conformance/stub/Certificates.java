package dev.dovetail.conformance.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** Key pairs with certificates that they sign themselves, made in a folder by the JDK's keytool. */
public final class Certificates {
    /** The password of every store. */
    public static final String PASSWORD = "only-for-tests";

    private final Path folder;

    public Certificates(Path folder) {
        this.folder = folder;
    }

    /** A store with a new key pair: {@code name.p12}; and its certificate and key alone: {@code name.pem}, {@code name-key.pem}. */
    public KeyStore pair(String name) {
        var store = folder.resolve(name + ".p12");
        keytool(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        try {
            var loaded = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            pem(name + ".pem", "CERTIFICATE", loaded.getCertificate(name).getEncoded());
            pem(
                    name + "-key.pem",
                    "PRIVATE KEY",
                    loaded.getKey(name, PASSWORD.toCharArray()).getEncoded());
            return loaded;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pem(String file, String what, byte[] octets) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets)
                        + "\n-----END " + what + "-----\n");
    }

    private static void keytool(List<String> arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
