package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes every report that is a file. */
public final class Reports {

    private Reports() {}

    /** Writes every report, with paths in the SARIF file relative to the folder that the process runs in. */
    public static List<Path> writeAll(RunResult result, Path folder) throws IOException {
        return writeAll(result, folder, Path.of(""));
    }

    /**
     * Writes {@code report.html}, {@code report.json}, {@code report.sarif}, {@code junit.xml} and {@code report.md} into a folder,
     * which is made if need be; what was there under these names is replaced. Where the document could be made to agree with the
     * server there is {@code reconcile.overlay.yaml} too.
     *
     * @param sources the folder that paths in the SARIF file are relative to, as a rule the root of the repository
     * @return the files written, inside the folder as it was given
     * @throws IOException if the folder or a file cannot be written
     */
    public static List<Path> writeAll(RunResult result, Path folder, Path sources) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        texts.put("report.html", new HtmlReport().text(result));
        texts.put("report.json", new JsonReport().text(result));
        texts.put("report.sarif", new SarifReport(sources).text(result));
        texts.put("junit.xml", new JUnitXmlReport().text(result));
        texts.put("report.md", new MarkdownReport().text(result));
        new OverlayReport().text(result).ifPresent(text -> texts.put("reconcile.overlay.yaml", text));
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (var entry : texts.entrySet()) {
            var file = folder.resolve(entry.getKey());
            // Unlike Files.writeString this never refuses a text: half a surrogate pair becomes a question mark.
            Files.write(file, entry.getValue().getBytes(StandardCharsets.UTF_8));
            files.add(file);
        }
        return List.copyOf(files);
    }
}
