package dev.dovetail.generator.compatibility;

import com.palantir.javapoet.ClassName;

/**
 * A Java name, and the file that it is in.
 *
 * @param shown the name as people say it: {@code Pet.name}, {@code PetsApi.list}
 * @param path the file below the root of the sources
 */
record JavaPlace(String shown, String path) {

    static JavaPlace of(ClassName type, String member) {
        var name = String.join(".", type.simpleNames());
        var path = type.packageName().replace('.', '/') + "/"
                + type.topLevelClassName().simpleName() + ".java";
        return new JavaPlace(member.isEmpty() ? name : name + "." + member, path);
    }
}
