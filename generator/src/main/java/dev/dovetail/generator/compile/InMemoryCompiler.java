package dev.dovetail.generator.compile;

import dev.dovetail.generator.SourceFile;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Compiles sources without writing a file: Java 17, every lint on, every warning an error. */
final class InMemoryCompiler {

    private final JavaCompiler compiler;
    private final List<String> options;

    InMemoryCompiler(JavaCompiler compiler, String classPath) {
        this.compiler = compiler;
        this.options = List.of(
                "-Xlint:all",
                "-Werror",
                "--release",
                "17",
                "-proc:none",
                "-implicit:none",
                "-encoding",
                "UTF-8",
                "-Xmaxerrs",
                "1000",
                "-Xmaxwarns",
                "1000",
                "-classpath",
                classPath);
    }

    /**
     * Something that the compiler has against a file.
     *
     * @param path the file; empty where it is about none
     * @param line counted from 1; 0 where it is about none
     */
    record Complaint(String path, long line, String message) {}

    List<Complaint> complaints(List<SourceFile> sources) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var units = sources.stream().map(InMemorySource::new).toList();
        var files = new NoClasses(compiler.getStandardFileManager(found, Locale.ROOT, null));
        compiler.getTask(null, files, found, options, null, units).call();
        // A copy: putting a message into words may look at further classes, which may give further diagnostics.
        return List.copyOf(found.getDiagnostics()).stream()
                .map(InMemoryCompiler::complaint)
                .toList();
    }

    private static Complaint complaint(Diagnostic<? extends JavaFileObject> found) {
        var path = found.getSource() instanceof InMemorySource source ? source.path : "";
        return new Complaint(path, Math.max(0, found.getLineNumber()), found.getMessage(Locale.ROOT));
    }

    private static final class InMemorySource extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        InMemorySource(SourceFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.path = file.path();
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Classes go nowhere. */
    private static final class NoClasses extends ForwardingJavaFileManager<JavaFileManager> {

        NoClasses(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///sink.class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
