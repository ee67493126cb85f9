package dev.dovetail.reference.resource;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/** The projects there are. */
public record Projects(List<Project> all) {
    public Projects {
        all = List.copyOf(all);
    }

    /** How paths name them. */
    public Set<String> ids() {
        return all.stream().map(Project::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The project of a path. Who calls was let in to it, so it exists. */
    Project named(String id) {
        return all.stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("project " + id));
    }
}
