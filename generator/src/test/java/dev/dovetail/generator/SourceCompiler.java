package dev.dovetail.generator;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated sources in memory, with every lint on and every warning an error. */
final class SourceCompiler {

    private static final List<String> OPTIONS =
            List.of("-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-implicit:none", "-encoding", "UTF-8");

    private SourceCompiler() {}

    /** What the compiler has to say, one message a line; empty where it is content. */
    static List<String> messages(Collection<SourceFile> sources) {
        return compile(sources).messages();
    }

    /** The binary names of the classes that come of sources which compile. */
    static Set<String> classNames(Collection<SourceFile> sources) {
        var compilation = compile(sources);
        if (!compilation.messages().isEmpty()) {
            throw new AssertionError(compilation.messages());
        }
        return compilation.classNames();
    }

    private static Compilation compile(Collection<SourceFile> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var units = sources.stream().map(InMemorySource::new).toList();
        var classes = new InMemoryClasses(compiler.getStandardFileManager(found, Locale.ROOT, null));
        compiler.getTask(null, classes, found, OPTIONS, null, units).call();
        var messages = List.copyOf(found.getDiagnostics()).stream()
                .map(each -> (each.getSource() == null ? "" : each.getSource().getName() + ":" + each.getLineNumber())
                        + " " + each.getMessage(Locale.ROOT))
                .toList();
        return new Compilation(messages, classes.classes.keySet());
    }

    private record Compilation(List<String> messages, Set<String> classNames) {}

    /** A source as the compiler takes it. */
    static JavaFileObject source(SourceFile file) {
        return new InMemorySource(file);
    }

    private static final class InMemorySource extends SimpleJavaFileObject {

        private final String name;
        private final String text;

        InMemorySource(SourceFile file) {
            super(URI.create("memory:///" + file.path().replaceAll("[^\\p{ASCII}]", "_")), Kind.SOURCE);
            this.name = file.path().substring(file.path().lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** The names of files need not be ASCII, those of URIs do. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && simpleName.equals(name);
        }
    }

    private static final class InMemoryClasses extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, SimpleJavaFileObject> classes = new HashMap<>();

        InMemoryClasses(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return classes.computeIfAbsent(className, unused -> new ClassSink());
        }
    }

    private static final class ClassSink extends SimpleJavaFileObject {

        ClassSink() {
            super(URI.create("memory:///sink.class"), Kind.CLASS);
        }

        @Override
        public java.io.OutputStream openOutputStream() {
            return java.io.OutputStream.nullOutputStream();
        }
    }
}
