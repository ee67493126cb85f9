package dev.dovetail.generator.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diff.ContractDiff;
import dev.dovetail.contract.diff.DiffOptions;
import dev.dovetail.contract.diff.Fact;
import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The Java verdicts are what javac says: from both documents of each case code is generated; a caller and an implementer written
 * against the old code are compiled with the new code. For each rule and direction one case is compiled.
 */
class JavaVerdictProofTest {

    private static final Path CASES = Path.of("../contract/src/test/resources/diff");
    private static final DiffOptions TODAY = new DiffOptions(LocalDate.of(2026, 11, 21));

    private final Map<Path, Contract> contracts = new HashMap<>();

    /** Two documents, and the package that the code of both is generated into. */
    private record Pair(String name, String root, Path before, Path after, DiffReport report) {}

    @Test
    void verdictsAreWhatTheCompilerSays() throws IOException {
        var pairs = pairs();
        // Everything in three runs of the compiler, each pair in a package of its own: one run for each pair takes
        // minutes.
        var old = MemoryCompiler.compile(sources(pairs, true), Map.of());
        var recent = MemoryCompiler.compile(sources(pairs, false), Map.of());
        assertThat(old.errors()).isEmpty();
        assertThat(recent.errors()).isEmpty();
        var users = new HashMap<String, String>();
        for (var pair : pairs) {
            users.putAll(UserCode.caller(old.classes(), pair.root()));
            users.putAll(UserCode.implementer(old.classes(), pair.root()));
        }
        var errors = MemoryCompiler.compile(users, recent.classes()).errors();
        var wrong = new ArrayList<String>();
        for (var pair : pairs) {
            compare(pair, "caller", expects(pair.report(), true), errors, wrong);
            compare(pair, "implementer", expects(pair.report(), false), errors, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(pairs).hasSizeGreaterThan(200);
    }

    private List<Pair> pairs() throws IOException {
        var pairs = new ArrayList<Pair>();
        var seen = new HashSet<String>();
        for (var folder : folders()) {
            for (var swapped : List.of(false, true)) {
                var before = folder.resolve(swapped ? "new.yaml" : "old.yaml");
                var after = folder.resolve(swapped ? "old.yaml" : "new.yaml");
                var root = "pair" + pairs.size();
                if (newToUs(ContractDiff.between(contract(before), contract(after), TODAY), seen)) {
                    var report = report(before, after, root);
                    var name = CASES.relativize(folder) + (swapped ? " swapped" : "");
                    pairs.add(new Pair(name, root, before, after, report));
                }
            }
        }
        return pairs;
    }

    private static boolean newToUs(List<Fact> facts, Set<String> seen) {
        return facts.stream()
                .map(fact -> fact.rule().id() + " " + fact.direction())
                .map(seen::add)
                .reduce(false, Boolean::logicalOr);
    }

    private Map<String, String> sources(List<Pair> pairs, boolean old) {
        var sources = new HashMap<String, String>();
        for (var pair : pairs) {
            Generator.generate(contract(old ? pair.before() : pair.after()), options(pair.root()))
                    .files()
                    .forEach(file -> sources.put(file.path(), file.text()));
        }
        return sources;
    }

    private static GeneratorOptions options(String root) {
        return GeneratorOptions.inPackage(root).withName("Things");
    }

    private static void compare(Pair pair, String who, boolean breaks, List<String> errors, List<String> wrong) {
        var found = errors.stream()
                .filter(error -> error.startsWith("/" + who + "/" + pair.root() + "/"))
                .toList();
        if (breaks == found.isEmpty()) {
            wrong.add("%s: %s should %s: %s".formatted(pair.name(), who, breaks ? "not compile" : "compile", found));
        }
    }

    private static boolean expects(DiffReport report, boolean caller) {
        return report.changes().stream()
                .map(Change::java)
                .anyMatch(java -> (caller ? java.caller() : java.implementer()) == JavaEffect.SOURCE);
    }

    private DiffReport report(Path before, Path after, String root) {
        var comparison = new Compatibility(options(root), TODAY, DiffPolicy.NONE);
        return comparison.compare(DocumentVersion.ofFile(contract(before)), DocumentVersion.ofFile(contract(after)));
    }

    private Contract contract(Path file) {
        return contracts.computeIfAbsent(
                file,
                path -> new ContractReader(ReadOptions.DEFAULTS)
                        .read(path)
                        .contract()
                        .orElseThrow());
    }

    private static List<Path> folders() throws IOException {
        try (var files = Files.walk(CASES)) {
            return files.filter(file -> file.getFileName().toString().equals("old.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }
}
