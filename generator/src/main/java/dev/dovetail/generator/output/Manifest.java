package dev.dovetail.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an earlier run wrote: for each path the SHA-256 of its content. While a run is under way a path may have two, so
 * that a run that was cut off leaves nothing that looks like somebody else's.
 */
record Manifest(SortedMap<String, SortedSet<String>> hashes) {

    static final String FILE = ".dovetail-manifest";

    private static final String HEADER = "# Written by Dovetail: the files that it owns here, each with its SHA-256.";
    private static final int HASH_LENGTH = 64;

    /** No files. */
    static Manifest empty() {
        return new Manifest(new TreeMap<>());
    }

    /**
     * The manifest in a file; empty where there is no file.
     *
     * @throws IOException if the file is not a manifest
     */
    static Manifest read(Path file) throws IOException {
        var manifest = empty();
        if (!OutputRoot.isFile(file)) {
            return manifest;
        }
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                if (!line.matches("[0-9a-f]{" + HASH_LENGTH + "} .+")) {
                    throw new IOException("not a manifest of Dovetail: " + file);
                }
                manifest.add(line.substring(HASH_LENGTH + 1), line.substring(0, HASH_LENGTH));
            }
        }
        return manifest;
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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

    /** The entries of both. */
    Manifest with(Manifest other) {
        var both = empty();
        hashes.forEach((path, own) -> own.forEach(hash -> both.add(path, hash)));
        other.hashes.forEach((path, own) -> own.forEach(hash -> both.add(path, hash)));
        return both;
    }

    byte[] toBytes() {
        var text = new StringBuilder(HEADER).append('\n');
        hashes.forEach((path, own) ->
                own.forEach(hash -> text.append(hash).append(' ').append(path).append('\n')));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
