package dev.dovetail.generator.output;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an earlier run wrote, and from what: for each path the SHA-256 of its content. While a run is under way a path may
 * have two, and nothing is said about what it was made from, so that a run that was cut off leaves nothing that looks
 * like somebody else's and nothing that looks finished.
 */
record Manifest(SortedMap<String, SortedSet<String>> hashes, Optional<Provenance> provenance, boolean damaged) {

    static final String FILE = ".dovetail-manifest";

    /** No files. */
    static Manifest empty() {
        return new Manifest(new TreeMap<>(), Optional.empty(), false);
    }

    /** A manifest of these files. */
    static Manifest of(SortedMap<String, String> files, Optional<Provenance> provenance) {
        var manifest = new Manifest(new TreeMap<>(), provenance, false);
        files.forEach((path, text) -> manifest.add(path, hash(text.getBytes(StandardCharsets.UTF_8))));
        return manifest;
    }

    /** The SHA-256 of a text. A checkout that turns line ends round does not change it. */
    static String hash(byte[] content) {
        return Hashes.ofText(content);
    }

    Set<String> paths() {
        return hashes.keySet();
    }

    boolean has(String path, String hash) {
        return hashes.getOrDefault(path, new TreeSet<>()).contains(hash);
    }

    void add(String path, String hash) {
        hashes.computeIfAbsent(path, unused -> new TreeSet<>()).add(hash);
    }

    /** The entries of both, made from nobody can say what. */
    Manifest with(Manifest other) {
        var both = empty();
        hashes.forEach((path, own) -> own.forEach(hash -> both.add(path, hash)));
        other.hashes.forEach((path, own) -> own.forEach(hash -> both.add(path, hash)));
        return both;
    }

    byte[] toBytes() {
        return ManifestText.of(this).getBytes(StandardCharsets.UTF_8);
    }
}
