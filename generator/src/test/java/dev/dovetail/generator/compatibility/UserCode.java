package dev.dovetail.generator.compatibility;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the Java that somebody could have written against generated code: a caller, who calls every method of the client with
 * every value that can be built and reads all that comes back, and an implementer, who serves every handler.
 */
final class UserCode {

    private final Map<String, Class<?>> classes = new TreeMap<>();
    private final StringBuilder body = new StringBuilder();
    private final Set<Class<?>> read = new LinkedHashSet<>();
    private final Set<Class<?>> built = new LinkedHashSet<>();
    private int number;

    private UserCode(Map<String, byte[]> octets, String root) {
        var loader = new ClassLoader(UserCode.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                var found = octets.get(name);
                if (found == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, found, 0, found.length);
            }
        };
        for (var name : octets.keySet()) {
            if (!name.startsWith(root + ".")) {
                continue;
            }
            try {
                classes.put(name, Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A caller of what was generated into the package of that name. */
    static Map<String, String> caller(Map<String, byte[]> old, String root) {
        return new UserCode(old, root).writeCaller("caller." + root);
    }

    /** An implementer of what was generated into the package of that name. */
    static Map<String, String> implementer(Map<String, byte[]> old, String root) {
        return new UserCode(old, root).writeImplementer("implementer." + root);
    }

    private Map<String, String> writeCaller(String name) {
        in(".client")
                .filter(type -> !type.getSimpleName().startsWith("package-"))
                .forEach(type -> {
                    for (var method : methods(type)) {
                        call(type, method);
                        Arrays.stream(method.getGenericParameterTypes()).forEach(sent -> reach(sent, built));
                        reach(method.getGenericReturnType(), read);
                    }
                });
        unused();
        uses();
        return Map.of(
                name.replace('.', '/') + "/Caller.java",
                "package " + name + ";\nfinal class Caller {\n" + body + "}\n");
    }

    private Map<String, String> writeImplementer(String name) {
        in(".server").filter(type -> type.getSimpleName().endsWith("Handler")).forEach(type -> {
            var variables = type.getTypeParameters().length == 0 ? "" : "<Object>";
            body.append("  static abstract class Serves")
                    .append(number++)
                    .append(" implements ")
                    .append(type.getCanonicalName())
                    .append(variables)
                    .append(" {}\n");
            body.append("  static final class Whole")
                    .append(number++)
                    .append(" implements ")
                    .append(type.getCanonicalName())
                    .append(variables)
                    .append(" {\n");
            for (var method : methods(type)) {
                if (Modifier.isStatic(method.getModifiers())) {
                    continue;
                }
                body.append("    @Override public ")
                        .append(text(method.getGenericReturnType()))
                        .append(' ')
                        .append(method.getName())
                        .append('(')
                        .append(parameters(method))
                        .append(") { throw new UnsupportedOperationException(); }\n");
                Arrays.stream(method.getGenericParameterTypes()).forEach(received -> reach(received, read));
                reach(method.getGenericReturnType(), built);
            }
            body.append("  }\n");
        });
        unused();
        uses();
        return Map.of(
                name.replace('.', '/') + "/Implementer.java",
                "package " + name + ";\nfinal class Implementer {\n" + body + "}\n");
    }

    private java.util.stream.Stream<Class<?>> in(String part) {
        return List.copyOf(classes.values()).stream()
                .filter(type -> type.getPackageName().endsWith(part) && Modifier.isPublic(type.getModifiers()))
                .filter(type -> type.getCanonicalName() != null);
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    /** The object and the arguments come in as what they are, and what comes out goes into a variable of its type. */
    private void call(Class<?> type, Method method) {
        if (method.getTypeParameters().length > 0 || type.getTypeParameters().length > 0) {
            return;
        }
        var target = Modifier.isStatic(method.getModifiers()) ? type.getCanonicalName() : "target";
        body.append("  static void call")
                .append(number++)
                .append('(')
                .append(type.getCanonicalName())
                .append(" target");
        var separator = ", ";
        var parameters = parameters(method);
        body.append(parameters.isEmpty() ? "" : separator + parameters).append(") throws Throwable { ");
        if (method.getReturnType() != void.class) {
            body.append(text(method.getGenericReturnType())).append(" result = ");
        }
        body.append(target).append('.').append(method.getName()).append('(');
        for (var i = 0; i < method.getParameterCount(); i++) {
            body.append(i == 0 ? "" : ", ").append("a").append(i);
        }
        body.append("); }\n");
    }

    private static String parameters(Method method) {
        var text = new StringBuilder();
        var types = method.getGenericParameterTypes();
        for (var i = 0; i < types.length; i++) {
            text.append(i == 0 ? "" : ", ").append(text(types[i])).append(" a").append(i);
        }
        return text.toString();
    }

    /** Notes every generated model type that a type leads to. */
    private void reach(Type type, Set<Class<?>> into) {
        if (type instanceof ParameterizedType parameterized) {
            reach(parameterized.getRawType(), into);
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(argument -> reach(argument, into));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> reach(bound, into));
            Arrays.stream(wildcard.getLowerBounds()).forEach(bound -> reach(bound, into));
        } else if (type instanceof GenericArrayType array) {
            reach(array.getGenericComponentType(), into);
        } else if (type instanceof Class<?> found && classes.containsValue(found) && into.add(found)) {
            if (found.isRecord()) {
                Arrays.stream(found.getRecordComponents())
                        .forEach(component -> reach(component.getGenericType(), into));
            } else if (found.isSealed()) {
                Arrays.stream(found.getPermittedSubclasses()).forEach(permitted -> reach(permitted, into));
            } else if (found.getSimpleName().equals("Builder")) {
                reach(found.getEnclosingClass(), into);
            }
        }
    }

    /** What no operation leads to, anybody may use in any way. */
    private void unused() {
        var reached = new LinkedHashSet<Class<?>>();
        classes.values().stream()
                .filter(type -> !type.getPackageName().endsWith(".model"))
                .flatMap(type -> methods(type).stream())
                .forEach(method -> {
                    Arrays.stream(method.getGenericParameterTypes()).forEach(type -> reach(type, reached));
                    reach(method.getGenericReturnType(), reached);
                });
        in(".model")
                .filter(type -> type.getEnclosingClass() == null && !reached.contains(type))
                .forEach(type -> {
                    reach(type, built);
                    reach(type, read);
                });
    }

    private void uses() {
        built.stream()
                .filter(type -> !type.getPackageName().endsWith(".client"))
                .forEach(this::build);
        read.stream().filter(type -> !type.getPackageName().endsWith(".client")).forEach(this::read);
    }

    private void build(Class<?> type) {
        for (var nested : type.getDeclaredClasses()) {
            if (nested.getSimpleName().equals("Builder") && Modifier.isPublic(nested.getModifiers())) {
                methods(nested).forEach(method -> call(nested, method));
                methods(type).stream()
                        .filter(method -> method.getName().equals("builder"))
                        .forEach(method -> call(type, method));
            }
        }
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers())) {
                body.append("  static final ")
                        .append(text(field.getGenericType()))
                        .append(" C")
                        .append(number++)
                        .append(" = ")
                        .append(type.getCanonicalName())
                        .append('.')
                        .append(field.getName())
                        .append(";\n");
            }
        }
    }

    private void read(Class<?> type) {
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                call(type, component.getAccessor());
            }
        } else if (type.isSealed()) {
            body.append("  static int read")
                    .append(number++)
                    .append('(')
                    .append(type.getCanonicalName())
                    .append(" value) { return switch (value) {");
            for (var permitted : type.getPermittedSubclasses()) {
                body.append(" case ").append(permitted.getCanonicalName()).append(" it -> 1;");
            }
            body.append(" }; }\n");
        } else {
            for (var nested : type.getDeclaredClasses()) {
                if (nested.isEnum()) {
                    body.append("  static int read")
                            .append(number++)
                            .append('(')
                            .append(nested.getCanonicalName())
                            .append(" value) { return switch (value) {");
                    for (var constant : nested.getEnumConstants() == null ? new Object[0] : names(nested)) {
                        body.append(" case ").append(constant).append(" -> 1;");
                    }
                    body.append(" }; }\n");
                }
            }
        }
    }

    private static Object[] names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toArray();
    }

    private static String text(Type type) {
        if (type instanceof Class<?> found) {
            return found.getCanonicalName();
        }
        if (type instanceof TypeVariable<?>) {
            return "Object";
        }
        if (type instanceof ParameterizedType parameterized) {
            return text(parameterized.getRawType()) + "<"
                    + String.join(
                            ", ",
                            Arrays.stream(parameterized.getActualTypeArguments())
                                    .map(UserCode::text)
                                    .toList())
                    + ">";
        }
        return type.getTypeName().replace('$', '.');
    }
}
