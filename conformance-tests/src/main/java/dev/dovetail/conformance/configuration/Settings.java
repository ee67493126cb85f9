package dev.dovetail.conformance.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a configuration file, {@code dovetail.yaml}, says about a server beside its document. The command, the Maven goal and
 * JUnit tests read it alike. Every key is explained in {@code docs/configuration.md}.
 */
public final class Settings {
    /** Every section there is, in the order of the documentation. A new one is a class and a line here. */
    private static final List<Section> SECTIONS = List.of(
            new VersionSection(),
            new FixturesSection(),
            new ImpliedScopesSection(),
            new DepthSection(),
            new AuthenticationSection(),
            new SecondCallerSection(),
            new TlsSection(),
            new ResourcesSection(),
            new PaginationSection(),
            new DataSection(),
            new LimitsSection(),
            new ModeSection(),
            new HostsSection(),
            new OperationsSection(),
            new ChecksSection(),
            new KnownDeviationsSection());

    /** Nothing is said. */
    public static final Settings NONE = new Settings(List.of());

    private final List<UnaryOperator<Target>> changes;

    private Settings(List<UnaryOperator<Target>> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * The settings of a file. {@code ${NAME}} in a value stands for a variable of the environment.
     *
     * @throws SettingsException with everything that is wrong with the file
     */
    public static Settings read(Path file) {
        return read(file, Environment.ofProcess());
    }

    /**
     * The same, with variables from elsewhere.
     *
     * @throws SettingsException with everything that is wrong with the file
     */
    public static Settings read(Path file, Function<String, Optional<String>> environment) {
        return read(file, new Environment(environment));
    }

    private static Settings read(Path path, Environment environment) {
        var file = SettingsFile.read(path, environment);
        var known = form();
        FormCheck.check(file, "", file.tree(), known);
        var changes = new ArrayList<UnaryOperator<Target>>();
        if (file.problems() == 0) {
            var root = new Setting(file, "", file.tree());
            for (var section : SECTIONS) {
                root.get(section.key().name()).ifPresent(setting -> changes.add(section.read(setting)));
            }
        }
        file.orThrow();
        return new Settings(changes);
    }

    /** What may stand in a configuration file. */
    public static Form.Keys form() {
        return new Form.Keys(SECTIONS.stream().map(Section::key).toList());
    }

    /** The target with what the file says; what it does not say stays as it was. */
    public Target applyTo(Target target) {
        var changed = target;
        for (var change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
