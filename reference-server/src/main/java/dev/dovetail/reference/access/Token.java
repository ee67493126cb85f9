package dev.dovetail.reference.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller shows.
 *
 * @param value the secret itself; never printed
 * @param scopes what it allows; {@code *} is everything
 * @param projects where it allows it; empty is everywhere
 * @param expires from when it is refused
 */
public record Token(String value, Set<String> scopes, Set<String> projects, Optional<Instant> expires) {
    public Token {
        scopes = Set.copyOf(scopes);
        projects = Set.copyOf(projects);
    }

    /** Whether it may be used in this project at all. */
    public boolean reaches(String project) {
        return projects.isEmpty() || projects.contains(project);
    }

    @Override
    public String toString() {
        return "Token[scopes=" + scopes + ", projects=" + projects + ", expires=" + expires + "]";
    }
}
