package dev.dovetail.conformance.configuration;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** {@code tls}: whom the run trusts, and the certificate that it shows. PEM, PKCS #12 or JKS. */
final class TlsSection implements Section {
    private static final String NO_PASSWORD = "";

    @Override
    public Key key() {
        return new Key(
                "tls",
                Form.keys(
                        new Key(
                                "trusted",
                                Form.text(),
                                "A file of certificates that are trusted in place of those that the machine trusts: PEM, PKCS #12 or JKS."),
                        new Key("trusted_password", Form.text(), "The password of that file, if it has one."),
                        new Key(
                                "certificate",
                                Form.text(),
                                "The run's own certificate: a PEM file, or a PKCS #12 or JKS file that has its key too."),
                        new Key("certificate_key", Form.text(), "The PEM file of its private key (PKCS #8)."),
                        new Key("certificate_password", Form.text(), "The password of the key.")),
                "How encrypted connections are made, where what the machine trusts does not do.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var trusted = setting.get("trusted")
                .flatMap(file -> store(
                        file, () -> CertificateFiles.trusted(file.path(), password(setting, "trusted_password"))));
        var own = setting.get("certificate")
                .flatMap(file -> store(
                        file,
                        () -> CertificateFiles.identity(
                                file.path(),
                                setting.get("certificate_key").map(Setting::path),
                                password(setting, "certificate_password"))));
        if (setting.has("certificate_key") && !setting.has("certificate")) {
            setting.problem("certificate_key without certificate");
        }
        try {
            var password = password(setting, "certificate_password");
            var anonymous = context(trusted, Optional.empty(), password);
            var identified =
                    own.isPresent() ? Optional.of(context(trusted, own, password)) : Optional.<SSLContext>empty();
            return target -> target.withTls(new Tls(anonymous, identified));
        } catch (GeneralSecurityException e) {
            setting.problem("the certificates cannot be used: " + e.getMessage());
            return UnaryOperator.identity();
        }
    }

    private interface Loading {
        KeyStore load() throws GeneralSecurityException, java.io.IOException;
    }

    private static Optional<KeyStore> store(Setting file, Loading loading) {
        try {
            return Optional.of(loading.load());
        } catch (java.nio.file.NoSuchFileException e) {
            file.problem("there is no such file");
        } catch (java.io.IOException e) {
            file.problem("the file cannot be read, or the password is another: " + firstLine(e));
        } catch (GeneralSecurityException e) {
            file.problem("the file cannot be used: " + firstLine(e));
        }
        return Optional.empty();
    }

    private static String firstLine(Exception e) {
        return Optional.ofNullable(e.getMessage())
                .flatMap(text -> text.lines().findFirst())
                .orElse("no reason given");
    }

    private static char[] password(Setting setting, String name) {
        return setting.text(name).orElse(NO_PASSWORD).toCharArray();
    }

    private static SSLContext context(Optional<KeyStore> trusted, Optional<KeyStore> own, char[] password)
            throws GeneralSecurityException {
        TrustManager[] trust = null;
        if (trusted.isPresent()) {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted.get());
            trust = factory.getTrustManagers();
        }
        KeyManager[] keys = null;
        if (own.isPresent()) {
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(own.get(), password);
            keys = factory.getKeyManagers();
        }
        var context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }
}
