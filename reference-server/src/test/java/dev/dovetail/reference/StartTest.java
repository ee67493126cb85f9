package dev.dovetail.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @Test
    void saysThatThePortIsTaken() {
        try (var first = ReferenceServer.start(ReferenceServerOptions.DEFAULTS)) {
            var port = first.baseUri().getPort();
            assertThatExceptionOfType(StartException.class)
                    .isThrownBy(() -> ReferenceServer.start(ReferenceServerOptions.DEFAULTS.withPort(port)))
                    .withMessage("port " + port + " of the loopback address cannot be taken");
        }
    }

    @Test
    void saysThatTheFolderIsInUse(@TempDir Path folder) {
        var options = ReferenceServerOptions.DEFAULTS.withData(folder);
        var first = ReferenceServer.start(options);
        try (first) {
            assertThatExceptionOfType(StartException.class)
                    .isThrownBy(() -> ReferenceServer.start(options))
                    .withMessage("the folder " + folder + " cannot be used: another process uses it");
        }
        ReferenceServer.start(options).close();
    }

    @Test
    void saysThatTheFolderCannotBeOne(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> ReferenceServer.start(ReferenceServerOptions.DEFAULTS.withData(file)))
                .withMessageStartingWith("the folder " + file + " cannot be used");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        try (var server = ReferenceServer.start(ReferenceServerOptions.DEFAULTS)) {
            assertThat(server.baseUri().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void neverPrintsTheTokensItAccepts() {
        var options = ReferenceServerOptions.DEFAULTS.accepting("phx_secret", Set.of("*"));
        assertThat(options.toString()).doesNotContain("phx_secret");
    }
}
