package dev.dovetail.reference.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Files on the class path. */
final class Resources {

    private static final String VIEWER = "/META-INF/resources/webjars/swagger-ui/";
    private static final String VIEWER_PROPERTIES = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private Resources() {}

    /** A file of this package. */
    static byte[] own(String name) {
        return read("/dev/dovetail/reference/site/" + name);
    }

    /** A file of the viewer, whose folder is named after its version. */
    static byte[] viewer(String name) {
        return read(VIEWER + viewerVersion() + "/" + name);
    }

    static byte[] read(String resource) {
        try (var stream = Resources.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + resource + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String viewerVersion() {
        var properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(read(VIEWER_PROPERTIES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
