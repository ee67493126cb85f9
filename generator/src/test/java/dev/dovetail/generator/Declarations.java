package dev.dovetail.generator;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** What emitted files declare, as the JDK's compiler reads them, Unicode escapes and all. */
public final class Declarations {

    private final SortedSet<String> names = new TreeSet<>();
    private final List<String> oddities = new ArrayList<>();

    private Declarations() {}

    /** The declarations of these files. */
    public static Declarations of(Collection<SourceFile> files) {
        var declarations = new Declarations();
        var found = new DiagnosticCollector<JavaFileObject>();
        var units = files.stream().map(SourceCompiler::source).toList();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, List.of("--release", "17"), null, units);
        try {
            var paths = files.stream().map(SourceFile::path).iterator();
            for (var unit : task.parse()) {
                declarations.read(unit, paths.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.getDiagnostics().forEach(each -> declarations.oddities.add(each.toString()));
        return declarations;
    }

    /** Every name of a class, a method, a field, a constant: {@code a.b.Outer.Inner#name}. */
    public SortedSet<String> names() {
        return names;
    }

    /** What no plan has: an initializer, a second class in a file, a class that its file does not name. */
    public List<String> oddities() {
        return oddities;
    }

    private void read(CompilationUnitTree unit, String path) {
        var expected = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
        var classes = unit.getTypeDecls();
        if (!expected.equals("package-info")) {
            var named = classes.stream()
                    .map(type -> type instanceof ClassTree type1
                            ? type1.getSimpleName().toString()
                            : type.toString())
                    .toList();
            if (!named.equals(List.of(expected))) {
                oddities.add(path + " declares " + named);
            }
        } else if (!classes.isEmpty()) {
            oddities.add(path + " declares a class");
        }
        new Scanner(path).scan(unit, null);
    }

    private final class Scanner extends TreeScanner<Void, Void> {

        private final String path;
        private final Deque<String> around = new ArrayDeque<>();

        Scanner(String path) {
            this.path = path;
        }

        @Override
        public Void visitClass(ClassTree node, Void unused) {
            around.addLast(node.getSimpleName().toString());
            names.add(where());
            for (var member : node.getMembers()) {
                if (member.getKind() == Tree.Kind.BLOCK && ((BlockTree) member).isStatic()) {
                    oddities.add(path + " has an initializer");
                } else if (member instanceof VariableTree field) {
                    names.add(where() + "#" + field.getName());
                }
            }
            super.visitClass(node, unused);
            around.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree node, Void unused) {
            names.add(where() + "#" + node.getName());
            return null;
        }

        private String where() {
            return path.substring(0, path.lastIndexOf('/') + 1) + String.join(".", around);
        }
    }
}
