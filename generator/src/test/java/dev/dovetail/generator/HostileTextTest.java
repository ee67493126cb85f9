package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.emit.Patterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A document's prose, values and patterns never become code: a document full of text that tries to, read by the
 * compiler, declares exactly what the same document declares with harmless text.
 */
class HostileTextTest {

    private static final String HARMLESS = "harmless";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ static { System.exit(1); } /*",
                "\\u002a/ static { System.exit(1); } //",
                "\\u002a\\u002f } class Evil { /*",
                "**//",
                "\\\\u0022 + System.exit(1) + \\\\u0022",
                "\"; static { System.exit(1); } String s = \"",
                "\" + System.getenv() + \"",
                "\n */ } class Evil {} /*\n",
                "\r*/ int evil;",
                "$T $L $S $N $$ $1T",
                "{@code } */ {@link Evil}",
                "\"\"\" + evil() + \"\"\"",
                "\\",
                "'",
                "\u202E\u2066*/ evil",
                "@Deprecated",
                "/",
                "*"
            })
    void textDeclaresNothing(String hostile) throws IOException {
        assertThat(structure(generate(hostile))).isEqualTo(structure(generate(HARMLESS)));
    }

    @Test
    void theComparisonSeesWhatIsDeclared() {
        var plain = List.of(new SourceFile("A.java", "class A { int a; /* text */ }"));
        var escaped = List.of(new SourceFile("A.java", "class A { int a; /* \\u002a/ static { } /* */ }"));

        assertThat(structure(escaped)).isNotEqualTo(structure(plain));
    }

    private List<SourceFile> generate(String text) throws IOException {
        var pattern = Patterns.usable(text) ? text : HARMLESS;
        var document = Files.readString(Path.of("src", "test", "resources", "hostile-template.yaml"))
                .replace("TEXT", new ObjectMapper().writeValueAsString(text))
                .replace("PATTERN", new ObjectMapper().writeValueAsString(pattern));
        var file = folder.resolve("openapi.yaml");
        Files.writeString(file, document);
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
        Contract contract = reading.contract().orElseThrow(() -> new AssertionError(reading.diagnostics()));
        return Generator.generate(contract, GeneratorOptions.inPackage("example"))
                .files();
    }

    /** For each file: its types, their members and initializers, and how many string literals they have, in order. */
    private static TreeMap<String, List<String>> structure(List<SourceFile> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var structure = new TreeMap<String, List<String>>();
        for (var file : files) {
            var task = (JavacTask)
                    compiler.getTask(null, null, null, List.of(), null, List.of(SourceCompiler.source(file)));
            try {
                for (var unit : task.parse()) {
                    structure.put(file.path(), declarations(unit));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return structure;
    }

    private static List<String> declarations(CompilationUnitTree unit) {
        var found = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree node, Void unused) {
                found.add(node.getKind() + " " + node.getSimpleName());
                return super.visitClass(node, unused);
            }

            @Override
            public Void visitMethod(MethodTree node, Void unused) {
                found.add("METHOD " + node.getName() + node.getParameters().size());
                return super.visitMethod(node, unused);
            }

            @Override
            public Void visitVariable(VariableTree node, Void unused) {
                found.add("VARIABLE " + node.getType() + " " + node.getName());
                return super.visitVariable(node, unused);
            }

            @Override
            public Void visitBlock(BlockTree node, Void unused) {
                found.add("BLOCK " + node.isStatic() + node.getStatements().size());
                return super.visitBlock(node, unused);
            }

            @Override
            public Void visitLiteral(LiteralTree node, Void unused) {
                found.add("LITERAL " + node.getKind());
                return super.visitLiteral(node, unused);
            }
        }.scan(unit, null);
        return found;
    }
}
