package dev.dovetail.generator;

import com.palantir.javapoet.JavaFile;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.layout.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns emitted files into text one by one, so that not all of them are there at once, and adds what describes their packages. */
final class SourceFiles {

    private final List<SourceFile> sources = new ArrayList<>();
    private final Set<String> packages = new LinkedHashSet<>();

    void add(JavaFile file) {
        packages.add(file.packageName());
        sources.add(new SourceFile(path(file), Layout.of(file.toString())));
    }

    /** All of them by path. */
    List<SourceFile> all(GenerationContext context) {
        var all = new ArrayList<>(sources);
        packages.forEach(name -> all.add(packageInfo(name, context)));
        all.sort(Comparator.comparing(SourceFile::path));
        return all;
    }

    private static SourceFile packageInfo(String packageName, GenerationContext context) {
        var what = packageName.substring(packageName.lastIndexOf('.') + 1);
        var sentence = switch (what) {
            case "client" -> "The client of the API.";
            case "server" -> "The server's side of the API: interfaces to implement and the routes to them.";
            default -> "The types that the API sends and receives.";
        };
        return new SourceFile(
                path(packageName, "package-info"), """
                // %s
                /** %s */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(context.header(), sentence, packageName));
    }

    /** Where a file goes, below the root of the sources. */
    static String path(JavaFile file) {
        return path(file.packageName(), file.typeSpec().name());
    }

    private static String path(String packageName, String simpleName) {
        return packageName.replace('.', '/') + "/" + simpleName + ".java";
    }
}
