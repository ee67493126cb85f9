package dev.dovetail.generator.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCheckTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses: { "200": { description: all, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
                post: { operationId: createPet, responses: { "204": { description: done } } }
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: { type: string }
                    collar: { type: object, properties: { color: { type: string } } }
            """;

    @TempDir
    Path folder;

    private Contract contract;
    private List<SourceFile> sources;

    @BeforeEach
    void generate() throws IOException {
        var file = Files.writeString(folder.resolve("shop.yaml"), DOCUMENT);
        contract =
                new ContractReader(ReadOptions.DEFAULTS).read(file).contract().orElseThrow();
        sources = Generator.generate(contract, GeneratorOptions.inPackage("example"))
                .files();
    }

    @Test
    void hasNothingAgainstWhatIsEmitted() {
        assertThat(check().check(sources)).isEmpty();
    }

    @Test
    void leadsFromAnErrorInATypeToItsSchema() {
        breakFile("model/Pet.java", "@Nullable String color", "@Nullable Strin color");

        assertThat(check().check(sources)).isNotEmpty().allSatisfy(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.EMITTED_CODE_INVALID);
            assertThat(diagnostic.message()).contains("cannot find symbol", "example/model/Pet.java:");
            assertThat(diagnostic.location().pointer()).isEqualTo("/components/schemas/Pet/properties/collar");
            assertThat(diagnostic.location().line()).isEqualTo(15);
        });
    }

    @Test
    void leadsFromAnErrorInAMethodToItsOperation() {
        breakFile("server/DefaultHandler.java", "createPet(", "createPet(int int, ");

        assertThat(check().check(sources))
                .isNotEmpty()
                .allSatisfy(diagnostic ->
                        assertThat(diagnostic.location().pointer()).isEqualTo("/paths/~1pets/post"));
    }

    @Test
    void takesWarningsForErrors() {
        breakFile("model/Pet.java", "public record Pet(", "@SuppressWarnings(\"x\") public record Pet(");
        breakFile("model/Pet.java", "public record Pet(", "@Deprecated public record Pet(");

        assertThat(check().check(sources)).isNotEmpty();
    }

    @Test
    void saysWhatToDoWhereThereIsNoCompiler() {
        var found = new CompileCheck("shop.yaml", contract.api(), Optional::empty).check(sources);

        assertThat(found).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.COMPILER_MISSING);
            assertThat(diagnostic.cure().orElseThrow()).contains("JDK");
        });
    }

    private CompileCheck check() {
        return new CompileCheck("shop.yaml", contract.api());
    }

    private void breakFile(String path, String from, String to) {
        var broken = new ArrayList<SourceFile>();
        for (var source : sources) {
            if (source.path().endsWith(path)) {
                assertThat(source.text()).contains(from);
                broken.add(new SourceFile(source.path(), source.text().replace(from, to)));
            } else {
                broken.add(source);
            }
        }
        sources = broken;
    }
}
