package dev.dovetail.generator.extension;

import java.util.ArrayList;
import java.util.List;

/** Extensions by the names of their classes, as a configuration has them. */
public final class Extensions {

    private Extensions() {}

    /**
     * One of each class, in this order.
     *
     * @throws IllegalArgumentException if one is not there, is no {@link Extension} or cannot be made
     */
    public static List<Extension> named(List<String> classes, ClassLoader loader) {
        var extensions = new ArrayList<Extension>();
        for (var name : classes) {
            extensions.add(named(name, loader));
        }
        return List.copyOf(extensions);
    }

    private static Extension named(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Extension.class)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "there is no class " + name + ": put it on the class path of the plugin or the command", e);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(name + " does not implement " + Extension.class.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    name + " cannot be made with a public constructor without parameters", e);
        }
    }
}
