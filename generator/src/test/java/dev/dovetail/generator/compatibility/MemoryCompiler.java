package dev.dovetail.generator.compatibility;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources in memory against classes in memory. */
final class MemoryCompiler {

    /** The class path is read once. */
    private static final JavaFileManager FILES =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null);

    private MemoryCompiler() {}

    /** What came of compiling: the classes by binary name, or the errors. */
    record Compiled(Map<String, byte[]> classes, List<String> errors) {}

    /** Compiles; the known classes are those that the sources may use beside the class path. */
    static Compiled compile(Map<String, String> sources, Map<String, byte[]> known) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var made = new HashMap<String, byte[]>();
        var units = sources.entrySet().stream()
                .map(entry -> new Source(entry.getKey(), entry.getValue()))
                .toList();
        var manager = new Manager(FILES, known, made);
        compiler.getTask(null, manager, found, options(), null, units).call();
        // A copy: putting a message into words may look at further classes, which may give further diagnostics.
        var errors = List.copyOf(found.getDiagnostics()).stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> (each.getSource() == null ? "" : each.getSource().getName() + ":" + each.getLineNumber())
                        + " " + each.getMessage(Locale.ROOT))
                .toList();
        return new Compiled(made, errors);
    }

    /** A switch over a sealed type is a preview in 17 and part of the language in 21. */
    private static List<String> options() {
        var release =
                Runtime.version().feature() < 21 ? List.of("-source", "17", "--enable-preview") : List.<String>of();
        var options = new ArrayList<>(List.of(
                "-proc:none", "-implicit:none", "-Xlint:none", "-Xmaxerrs", "100000", "-XDshould-stop.ifError=FLOW"));
        options.addAll(release);
        return options;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Known extends SimpleJavaFileObject {
        private final String name;
        private final byte[] octets;

        Known(String name, byte[] octets) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.octets = octets;
        }

        @Override
        public java.io.InputStream openInputStream() {
            return new java.io.ByteArrayInputStream(octets);
        }
    }

    private static final class Manager extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Map<String, byte[]>> byPackage = new HashMap<>();
        private final Map<String, byte[]> made;

        Manager(JavaFileManager manager, Map<String, byte[]> known, Map<String, byte[]> made) {
            super(manager);
            known.forEach((name, octets) -> byPackage
                    .computeIfAbsent(name.substring(0, name.lastIndexOf('.')), unused -> new HashMap<>())
                    .put(name, octets));
            this.made = made;
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws java.io.IOException {
            var all = new ArrayList<JavaFileObject>();
            super.list(location, packageName, kinds, recurse).forEach(all::add);
            if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
                byPackage
                        .getOrDefault(packageName, Map.of())
                        .forEach((name, octets) -> all.add(new Known(name, octets)));
            }
            return all;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof Known it ? it.name : super.inferBinaryName(location, file);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///sink.class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            made.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
