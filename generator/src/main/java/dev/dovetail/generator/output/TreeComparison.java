package dev.dovetail.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds a folder against what would be generated, with or without a manifest: a checkout may have none. */
final class TreeComparison {

    private final OutputRoot root;
    private final SortedMap<String, String> files;

    TreeComparison(OutputRoot root, SortedMap<String, String> files) {
        this.root = root;
        this.files = files;
    }

    TreeDifference difference() throws IOException {
        var missing = new ArrayList<String>();
        var stale = new TreeMap<String, List<String>>();
        for (var file : files.entrySet()) {
            var place = root.resolve(file.getKey());
            if (!OutputRoot.isFile(place)) {
                missing.add(file.getKey());
            } else {
                var octets = Files.readAllBytes(place);
                var wanted = file.getValue().getBytes(StandardCharsets.UTF_8);
                if (!Hashes.ofText(octets).equals(Hashes.ofText(wanted))) {
                    stale.put(file.getKey(), difference(octets, file.getValue()));
                }
            }
        }
        return new TreeDifference(missing, stale, extra());
    }

    private static List<String> difference(byte[] octets, String wanted) {
        var lines = UnifiedDifference.of(new String(octets, StandardCharsets.UTF_8), wanted);
        return lines.isEmpty() ? List.of("only the end of the last line differs") : lines;
    }

    /** What the manifest says is the tree's own, and what begins as these files do. */
    private List<String> extra() throws IOException {
        var extra = new TreeSet<String>();
        for (var path : ManifestText.read(root.resolve(Manifest.FILE)).paths()) {
            if (OutputRoot.isFile(root.resolve(path))) {
                extra.add(path);
            }
        }
        if (Files.isDirectory(root.path()) && !files.isEmpty()) {
            var first = files.get(files.firstKey()).lines().findFirst().orElse("");
            try (var all = Files.walk(root.path())) {
                for (var file : all.filter(TreeComparison::source).toList()) {
                    if (firstLine(file).equals(first)) {
                        extra.add(root.path().relativize(file).toString().replace('\\', '/'));
                    }
                }
            }
        }
        extra.removeAll(files.keySet());
        return List.copyOf(extra);
    }

    private static boolean source(Path file) {
        return file.toString().endsWith(".java") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** In an encoding in which every octet is a character: a foreign source may be in any. */
    private static String firstLine(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            var line = reader.readLine();
            return line == null ? "" : new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }
}
