package dev.dovetail.generator.roundtrip;

import dev.dovetail.generator.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes compiled in memory, with a loader of their own. */
public final class LoadedSources extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> octets;

    private LoadedSources(Map<String, ByteArrayOutputStream> octets) {
        super(LoadedSources.class.getClassLoader());
        this.octets = octets;
    }

    /** Compiles them; an {@link AssertionError} says why that cannot be. */
    public static LoadedSources of(List<SourceFile> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var classes = new Classes(compiler.getStandardFileManager(found, Locale.ROOT, null));
        var options = List.of("--release", "17", "-proc:none", "-implicit:none", "-encoding", "UTF-8", "-nowarn");
        var units = files.stream().map(Source::new).toList();
        if (!compiler.getTask(null, classes, found, options, null, units).call()) {
            throw new AssertionError(found.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .map(Object::toString)
                    .limit(5)
                    .toList());
        }
        return new LoadedSources(classes.octets);
    }

    /** The class of this binary name. */
    public Class<?> load(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("not emitted: " + name, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var found = octets.get(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, found.toByteArray(), 0, found.size());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;
        private final String name;

        Source(SourceFile file) {
            super(URI.create("memory:///" + file.path().replaceAll("[^\\p{ASCII}]", "_")), Kind.SOURCE);
            this.text = file.text();
            this.name = file.path().substring(file.path().lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && simpleName.equals(name);
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> octets = new HashMap<>();

        Classes(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///sink.class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var sink = new ByteArrayOutputStream();
                    octets.put(className, sink);
                    return sink;
                }
            };
        }
    }
}
