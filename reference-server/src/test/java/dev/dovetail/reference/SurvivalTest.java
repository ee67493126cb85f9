package dev.dovetail.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the server as a process of its own, kills it in the middle of its life, and looks what is left. */
class SurvivalTest {

    private static final String TOKEN = "phx_survivor";

    /** The process. */
    static final class Main {
        public static void main(String[] arguments) throws Exception {
            var server = ReferenceServer.start(ReferenceServerOptions.DEFAULTS
                    .withData(Path.of(arguments[0]))
                    .accepting(TOKEN, Set.of("*")));
            System.out.println(server.baseUri());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private record Running(Process process, String baseUri) implements AutoCloseable {

        static Running start(Path folder) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var address = output.readLine();
            assertThat(address).as("the process says where it is").isNotNull();
            return new Running(process, address);
        }

        String call(String method, String path, String json) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(baseUri + "/api/environments/1" + path))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/json")
                    .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .body();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void findsItsRowsAgainAfterBeingKilled(@TempDir Path folder) throws Exception {
        try (var first = Running.start(folder)) {
            assertThat(first.call("POST", "/data_color_themes/", "{\"name\": \"Survivor\"}"))
                    .contains("\"id\":2");
            first.call("POST", "/data_color_themes/", "{\"name\": \"Victim\"}");
            first.call("DELETE", "/data_color_themes/3/", "");
        }
        try (var second = Running.start(folder)) {
            assertThat(second.call("GET", "/data_color_themes/2/", "")).contains("Survivor");
            assertThat(second.call("GET", "/data_color_themes/3/", "")).contains("not_found");
            assertThat(second.call("POST", "/data_color_themes/", "{\"name\": \"Next\"}"))
                    .as("no number is given twice")
                    .contains("\"id\":4");
            assertThat(second.call("GET", "/groups/?group_type_index=1", ""))
                    .as("it is not seeded twice")
                    .containsOnlyOnce("single\",\"group_properties");
        }
    }
}
