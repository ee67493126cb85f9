package dev.dovetail.contract.diff;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The folders under {@code diff}: each has an old and a new document. */
final class DiffCases {

    static final Path ROOT = Path.of("src/test/resources/diff");

    /** A document is read once: the tests compare each with many others. */
    private static final Map<Path, Contract> READ = new ConcurrentHashMap<>();

    private static final DiffOptions OPTIONS = new DiffOptions(LocalDate.of(2026, 11, 21));

    private DiffCases() {}

    static List<Path> folders() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.getFileName().toString().equals("old.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path folder) {
        return ROOT.relativize(folder).toString().replace('\\', '/');
    }

    static Contract old(Path folder) {
        return read(folder.resolve("old.yaml"));
    }

    static Contract recent(Path folder) {
        return read(folder.resolve("new.yaml"));
    }

    static Contract read(Path file) {
        return READ.computeIfAbsent(
                file,
                path -> new ContractReader(ReadOptions.DEFAULTS)
                        .read(path)
                        .contract()
                        .orElseThrow());
    }

    static List<Fact> facts(Contract before, Contract after) {
        return ContractDiff.between(before, after, OPTIONS);
    }
}
