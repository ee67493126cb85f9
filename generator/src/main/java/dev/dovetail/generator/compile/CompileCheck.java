package dev.dovetail.generator.compile;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles what was emitted before it is written, and says of anything that does not compile which part of the document
 * it was emitted for.
 */
public final class CompileCheck {

    private final String documentName;
    private final Api api;
    private final Supplier<Optional<JavaCompiler>> compiler;

    /** The check of what was emitted for an API, with the compiler of the running JDK. */
    public CompileCheck(String documentName, Api api) {
        this(documentName, api, () -> Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
    }

    CompileCheck(String documentName, Api api, Supplier<Optional<JavaCompiler>> compiler) {
        this.documentName = documentName;
        this.api = api;
        this.compiler = compiler;
    }

    /** What is wrong, as errors; nothing where all of it compiles. */
    public List<Diagnostic> check(List<SourceFile> sources) {
        return check(sources, ToolClassPath.text());
    }

    List<Diagnostic> check(List<SourceFile> sources, String classPath) {
        var diagnostics = new Diagnostics();
        var document = new Location(documentName, "", 0, 0);
        compiler.get()
                .ifPresentOrElse(
                        javac -> {
                            var origins = new Origins(api, sources, document);
                            new InMemoryCompiler(javac, classPath)
                                    .complaints(sources)
                                    .forEach(complaint -> report(complaint, origins, diagnostics));
                        },
                        () -> diagnostics.report(
                                DiagnosticCode.COMPILER_MISSING,
                                document,
                                "what was emitted cannot be compiled: this Java runtime has no compiler",
                                "run with a JDK instead of a JRE, or leave the option out"));
        return diagnostics.sorted();
    }

    private static void report(InMemoryCompiler.Complaint complaint, Origins origins, Diagnostics diagnostics) {
        var place = complaint.path().isEmpty() ? "" : " (" + complaint.path() + ":" + complaint.line() + ")";
        diagnostics.report(
                DiagnosticCode.EMITTED_CODE_INVALID,
                origins.of(complaint.path(), complaint.line()),
                "what is emitted for this does not compile: "
                        + complaint.message().lines().findFirst().orElse("") + place,
                "this is a fault of Dovetail: please report it with this part of the document; until then leave it out"
                        + " with --exclude, or change it with an overlay");
    }
}
