package dev.dovetail.maven;

import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.TokenSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Finds what lets the run in where a build keeps its secrets: the environment and {@code settings.xml}. */
final class GivenCredentials {

    private final Settings settings;
    private final SettingsDecrypter decrypter;
    private final UnaryOperator<@Nullable String> environment;

    GivenCredentials(Settings settings, SettingsDecrypter decrypter, UnaryOperator<@Nullable String> environment) {
        this.settings = settings;
        this.decrypter = decrypter;
        this.environment = environment;
    }

    /**
     * What the build gives; empty where it names neither, so that the configuration file counts.
     *
     * @throws IllegalArgumentException if it names what is not there, or both
     */
    Optional<TokenSource> source(@Nullable String variable, @Nullable String serverId) {
        if (variable != null && serverId != null) {
            throw new IllegalArgumentException("give either tokenEnv or serverId, not both");
        }
        if (variable != null) {
            return Optional.of(FixedTokens.of(ofEnvironment(variable)));
        }
        return serverId == null ? Optional.empty() : Optional.of(FixedTokens.of(ofServer(serverId)));
    }

    private String ofEnvironment(String variable) {
        var secret = environment.apply(variable);
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("tokenEnv: the environment has no variable " + variable);
        }
        return secret.strip();
    }

    private String ofServer(String id) {
        var server = settings.getServer(id);
        if (server == null) {
            throw new IllegalArgumentException("serverId: settings.xml has no server '" + id + "'");
        }
        var plain = decrypted(server);
        var password = plain.getPassword();
        if (password == null || password.isBlank()) {
            throw new IllegalArgumentException("serverId: the server '" + id + "' of settings.xml has no password");
        }
        var user = plain.getUsername();
        return user == null || user.isBlank() ? password : user + ":" + password;
    }

    private Server decrypted(Server server) {
        var result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!result.getProblems().isEmpty()) {
            throw new IllegalArgumentException("serverId: the password of '" + server.getId()
                    + "' in settings.xml cannot be decrypted: "
                    + result.getProblems().get(0).getMessage());
        }
        return result.getServer();
    }
}
