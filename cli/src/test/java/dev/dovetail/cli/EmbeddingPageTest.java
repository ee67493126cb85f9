package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/embedding.md} says, with the texts of the page. */
class EmbeddingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "embedding.md");

    @TempDir
    Path folder;

    private Path document;

    @BeforeEach
    void writesADocument() throws IOException {
        document = Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.1.0
                info: { title: Pets, version: "1" }
                paths: {}
                components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
                """);
    }

    @Test
    void theJavaOfThePageGeneratesOnceAndThenNothing() throws Exception {
        var source = Files.writeString(folder.resolve("GenerateSources.java"), snippet("java"));
        var classes = Files.createDirectory(folder.resolve("classes"));
        var exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, System.err, "-d", classes.toString(), "-proc:none", source.toString());
        assertThat(exit).isZero();

        assertThat(run(classes)).contains("written, 0 unchanged, 0 deleted");
        assertThat(folder.resolve("out/com/example/api/model/Pet.java")).exists();
        assertThat(run(classes)).contains("nothing changed");
    }

    @Test
    void theArgumentsOfTheGradleTaskAreThoseOfTheCommand() throws Exception {
        var task = snippet("kotlin");
        assertThat(task).contains("mainClass = \"" + Launcher.class.getName() + "\"");
        assertThat(task).contains("inputs.dir(documents)", "outputs.dir(sources)");
        var arguments = new ArrayList<String>();
        var given = Pattern.compile("(?s)args\\((.*?)\\n    \\)").matcher(task);
        assertThat(given.find()).isTrue();
        for (var argument : given.group(1).strip().split(",\\s*")) {
            switch (argument) {
                case "documents.file(\"api.yaml\").asFile.path" -> arguments.add(document.toString());
                case "sources.get().asFile.path" ->
                    arguments.add(folder.resolve("out").toString());
                default -> {
                    assertThat(argument).matches("\".*\"");
                    arguments.add(argument.substring(1, argument.length() - 1));
                }
            }
        }

        var run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.resolve("out/com/example/api/model/Pet.java")).exists();
    }

    private String run(Path classes) throws Exception {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        try (var loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, EmbeddingPageTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("GenerateSources")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {
                        document.toString(), folder.resolve("out").toString()
                    });
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String snippet(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page has no " + language));
    }
}
