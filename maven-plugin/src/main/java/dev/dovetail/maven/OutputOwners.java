package dev.dovetail.maven;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;

/**
 * Which execution of a build writes to which folder. Two that write to the same one would each delete what the other
 * wrote. Kept in the session, because modules may be built at the same time and by different loaders of this class.
 */
final class OutputOwners {

    private static final String KEY = OutputOwners.class.getName();

    private final ConcurrentMap<Path, String> owners;

    @SuppressWarnings("unchecked") // nobody else puts anything under this class's name
    OutputOwners(MavenSession session) {
        var data = session.getRepositorySession().getData();
        data.set(KEY, null, new ConcurrentHashMap<Path, String>());
        this.owners = (ConcurrentMap<Path, String>) data.get(KEY);
    }

    /** Takes the folder for an execution; the name of the one that has it already, if another has. */
    Optional<String> claim(Path folder, String execution) {
        var owner = owners.putIfAbsent(folder.toAbsolutePath().normalize(), execution);
        return Optional.ofNullable(owner).filter(other -> !other.equals(execution));
    }
}
