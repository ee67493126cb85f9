package dev.dovetail.generator.roundtrip;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.naming.Names;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.view.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is emitted for a document, compiled and loaded, with the plans that it was emitted by. */
final class Emitted {

    private static final String PACKAGE = "emitted";

    private final GenerationContext context;
    private final OperationPlans plans;
    private final LoadedSources classes;

    private Emitted(GenerationContext context, OperationPlans plans, LoadedSources classes) {
        this.context = context;
        this.plans = plans;
        this.classes = classes;
    }

    /** Generates and compiles; an {@link AssertionError} says what stands against it. */
    static Emitted from(Path document) {
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(document);
        return from(reading.contract()
                .orElseThrow(() -> new InvalidDocument(reading.diagnostics().toString())));
    }

    private static Emitted from(Contract contract) {
        var generation = Generator.generate(contract, GeneratorOptions.inPackage(PACKAGE));
        var api = contract.api();
        var silent = new Diagnostics();
        var views = Views.of(api);
        var names = Names.of(api, views, PACKAGE, Optional.empty(), silent);
        var context = new GenerationContext(
                JavadocText.fileName(contract.name()), api, views, names, new JavaTypes(api, names));
        return new Emitted(context, OperationPlans.of(context, silent), LoadedSources.of(generation.files()));
    }

    GenerationContext context() {
        return context;
    }

    OperationPlans plans() {
        return plans;
    }

    Class<?> load(ClassName name) {
        return classes.load(name.reflectionName());
    }

    /** A document that is no such thing: nothing is emitted for it. */
    static final class InvalidDocument extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidDocument(String diagnostics) {
            super(List.of(diagnostics.split("\n", 2)).get(0));
        }
    }
}
