package dev.dovetail.cli;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Starts the command. picocli looks for Groovy as soon as it is used, and starting Groovy costs half a second of a
 * processor; it is here because REST-assured needs it, and only {@code verify} and {@code demo} need that. So the command
 * runs in a class loader that does not have Groovy until picocli has looked.
 */
public final class Launcher {

    private Launcher() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @throws ReflectiveOperationException if the jar is not whole
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var jar = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        var loader = new Loader(jar);
        Thread.currentThread().setContextClassLoader(loader);
        var command = Class.forName("dev.dovetail.cli.Dovetail", true, loader);
        try {
            command.getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            // The process must not end as if a server deviated: 1 is a verdict, 2 says that there is none.
            e.getCause().printStackTrace();
            System.err.println(
                    "dovetail: this is a fault of the command, not of the server or the document; please report it");
            System.exit(2);
        }
    }

    private static final class Loader extends URLClassLoader {

        private static final String LOOKED_FOR = "groovy.lang.Closure";

        static {
            registerAsParallelCapable();
        }

        private boolean looked;

        Loader(URL jar) {
            super("dovetail", new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(LOOKED_FOR) && !looked) {
                looked = true;
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
