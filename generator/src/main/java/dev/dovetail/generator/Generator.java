package dev.dovetail.generator;

import com.palantir.javapoet.JavaFile;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.model.ModelEmitter;
import dev.dovetail.generator.naming.Names;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.view.Views;
import java.util.ArrayList;
import java.util.List;

/** Makes Java sources of a model. Pure: the same model and options give the same bytes, and nothing is written. */
public final class Generator {

    private Generator() {}

    /** Generates from a document that was read. */
    public static Generation generate(Contract contract, GeneratorOptions options) {
        return generate(contract.name(), contract.api(), options);
    }

    /**
     * Generates from a model.
     *
     * @param documentName the file that generated code names as its source; folders are left out
     */
    public static Generation generate(String documentName, Api api, GeneratorOptions options) {
        var notes = new Diagnostics();
        Omissions.report(api, notes);
        var views = Views.of(api);
        var names = Names.of(api, views, options.packageName(), options.name(), notes);
        var types = new JavaTypes(api, names);
        var context = new GenerationContext(JavadocText.fileName(documentName), api, views, names, types);
        return new Generation(SourceFiles.of(emit(api, context, options), context), notes.sorted());
    }

    private static List<JavaFile> emit(Api api, GenerationContext context, GeneratorOptions options) {
        var files = new ArrayList<JavaFile>();
        for (var part : options.parts()) {
            switch (part) {
                case MODELS -> files.addAll(new ModelEmitter(context).emit(api));
                case CLIENT, SERVER -> {}
            }
        }
        return files;
    }
}
