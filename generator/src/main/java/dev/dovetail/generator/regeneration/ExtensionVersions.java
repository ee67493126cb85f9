package dev.dovetail.generator.regeneration;

import dev.dovetail.generator.extension.Extension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which extensions these are: by name, by the files that they come from, and by what each says that it depends on. */
final class ExtensionVersions {

    private ExtensionVersions() {}

    /** A text that changes with them; nothing where one of them cannot say what it depends on. */
    static Optional<String> of(List<Extension> extensions) throws IOException {
        var versions = new ArrayList<String>();
        for (var extension : extensions) {
            var fingerprint = extension.fingerprint();
            var place = CodeSums.place(extension.getClass());
            if (fingerprint.isEmpty() || place.isEmpty()) {
                return Optional.empty();
            }
            // The metadata of a jar says when and where it was built.
            var sums = CodeSums.of(place.get(), name -> !name.startsWith("META-INF/"));
            versions.add(extension.getClass().getName() + " " + Integer.toHexString(sums.hashCode()) + " "
                    + fingerprint.get());
        }
        return Optional.of(versions.toString());
    }
}
