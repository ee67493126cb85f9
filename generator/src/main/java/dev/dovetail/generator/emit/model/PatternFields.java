package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.PatternConstants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The compiled regular expressions of one class, each in a constant called after the first member that uses it. */
final class PatternFields {

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The constants of one member. */
    PatternConstants of(String member) {
        return expression -> CodeBlock.of("$N", names.computeIfAbsent(expression, unused -> name(member)));
    }

    List<FieldSpec> fields() {
        var fields = new ArrayList<FieldSpec>();
        names.forEach((expression, name) ->
                fields.add(FieldSpec.builder(Pattern.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.compile($L)", Pattern.class, Literals.string(expression))
                        .build()));
        return fields;
    }

    private String name(String member) {
        var stem = member.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT) + "_PATTERN";
        var name = stem;
        for (var number = 2; names.containsValue(name); number++) {
            name = stem + "_" + number;
        }
        return name;
    }
}
