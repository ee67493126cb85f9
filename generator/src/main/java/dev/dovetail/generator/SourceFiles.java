package dev.dovetail.generator;

import com.palantir.javapoet.JavaFile;
import dev.dovetail.generator.emit.GenerationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Turns emitted files into text, and adds what describes their packages. */
final class SourceFiles {

    private SourceFiles() {}

    static List<SourceFile> of(List<JavaFile> files, GenerationContext context) {
        var sources = new ArrayList<SourceFile>();
        var packages = new LinkedHashSet<String>();
        for (var file : files) {
            packages.add(file.packageName());
            sources.add(new SourceFile(path(file), Layout.of(file.toString())));
        }
        packages.forEach(name -> sources.add(packageInfo(name, context)));
        sources.sort(Comparator.comparing(SourceFile::path));
        return sources;
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
