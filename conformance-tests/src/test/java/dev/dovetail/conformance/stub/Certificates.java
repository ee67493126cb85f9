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
        return pair(name, "localhost", List.of());
    }

    /** As above, for this host; with more of what keytool takes, for example {@code -validity}. */
    public KeyStore pair(String name, String host, List<String> more) {
        var store = folder.resolve(name + ".p12");
        var arguments = new java.util.ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        arguments.addAll(more);
        keytool(arguments);
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

    /** A store with a new key pair for this host, whose certificate another store's key has signed. */
    public KeyStore signed(String name, String by, String host, List<String> more) {
        pair(name, host, List.of());
        var request = folder.resolve(name + ".csr").toString();
        var certificate = folder.resolve(name + ".crt").toString();
        keytool(named("-certreq", name, List.of("-file", request)));
        var signing = new java.util.ArrayList<>(
                List.of("-infile", request, "-outfile", certificate, "-ext", "san=dns:" + host));
        signing.addAll(more);
        keytool(named("-gencert", by, signing));
        keytool(named(
                "-importcert", by, List.of("-file", folder.resolve(by + ".pem").toString(), "-noprompt"), name));
        keytool(named("-importcert", name, List.of("-file", certificate, "-noprompt")));
        try {
            return KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> named(String command, String alias, List<String> more) {
        return named(command, alias, more, alias);
    }

    private List<String> named(String command, String alias, List<String> more, String store) {
        var arguments = new java.util.ArrayList<>(List.of(command, "-alias", alias));
        arguments.addAll(List.of(
                "-keystore",
                folder.resolve(store + ".p12").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        arguments.addAll(more);
        return arguments;
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
