package dev.dovetail.generator;

import com.palantir.javapoet.JavaFile;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.naming.NameLock;
import dev.dovetail.generator.naming.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What would be generated, before it is written down: most of the time goes into the text, and who compares needs little of it. */
public final class Draft {

    private final GenerationContext context;
    private final Map<String, JavaFile> byPath = new HashMap<>();

    private Draft(List<JavaFile> files, GenerationContext context) {
        this.context = context;
        files.forEach(file -> byPath.put(SourceFiles.path(file), file));
    }

    /** The draft of what {@link Generator} makes of a document; empty where the options do not fit the document. */
    public static Optional<Draft> of(Contract contract, GeneratorOptions options) {
        var files = new ArrayList<JavaFile>();
        var wishes = new Generator.Wishes(options, Adjustments.NONE, NameLock.NONE);
        return Generator.emit(contract.name(), contract.api(), wishes, new Diagnostics(), files::add)
                .map(context -> new Draft(files, context));
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
