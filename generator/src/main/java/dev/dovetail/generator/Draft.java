package dev.dovetail.generator;

import com.palantir.javapoet.JavaFile;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.naming.Names;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What would be generated, before it is written down: most of the time goes into the text, and who compares needs little of it. */
public final class Draft {

    private final List<JavaFile> files;
    private final GenerationContext context;
    private final Map<String, JavaFile> byPath = new HashMap<>();

    Draft(List<JavaFile> files, GenerationContext context) {
        this.files = List.copyOf(files);
        this.context = context;
        files.forEach(file -> byPath.put(SourceFiles.path(file), file));
    }

    /** The draft of what {@link Generator} makes of a document; empty where the options do not fit the document. */
    public static Optional<Draft> of(Contract contract, GeneratorOptions options) {
        return Generator.draft(contract.name(), contract.api(), options, Generator.Wishes.NONE, new Diagnostics());
    }

    List<JavaFile> files() {
        return files;
    }

    GenerationContext context() {
        return context;
    }

    /** The part of the document that is generated from. */
    public Api api() {
        return context.api();
    }

    /** All Java names. */
    public Names names() {
        return context.names();
    }

    /** Where the files go, below the root of the sources. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(byPath.keySet());
    }

    /** What a file says, not laid out yet; empty where there is no such file. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(byPath.get(path)).map(JavaFile::toString);
    }
}
