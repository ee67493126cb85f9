package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.Contract;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The code that is generated from a document, without its prose. */
final class JavaSurface {

    private static final Pattern PROSE = Pattern.compile("(?s)/\\*\\*.*?\\*/|^//[^\\n]*");

    private final Map<String, String> files;

    private JavaSurface(Map<String, String> files) {
        this.files = files;
    }

    static JavaSurface of(Contract contract, GeneratorOptions options) {
        var files = new HashMap<String, String>();
        Generator.generate(contract, options)
                .files()
                .forEach(file ->
                        files.put(file.path(), PROSE.matcher(file.text()).replaceAll("")));
        return new JavaSurface(files);
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Whether a file says another thing on the other side. */
    boolean differs(String path, JavaSurface other) {
        return !Objects.equals(files.get(path), other.files.get(path));
    }

    boolean differs(JavaSurface other) {
        return !files.equals(other.files);
    }
}
