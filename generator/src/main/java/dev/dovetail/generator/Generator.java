package dev.dovetail.generator;

import com.palantir.javapoet.JavaFile;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.client.ClientEmitter;
import dev.dovetail.generator.emit.client.SenderEmitter;
import dev.dovetail.generator.emit.client.ServersEmitter;
import dev.dovetail.generator.emit.client.TagApiEmitter;
import dev.dovetail.generator.emit.model.HeadersEmitter;
import dev.dovetail.generator.emit.model.ModelEmitter;
import dev.dovetail.generator.emit.operation.BodyOmissions;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.emit.operation.ResultEmitter;
import dev.dovetail.generator.emit.server.HandlerEmitter;
import dev.dovetail.generator.emit.server.RouterEmitter;
import dev.dovetail.generator.emit.server.RoutesEmitter;
import dev.dovetail.generator.naming.Bridges;
import dev.dovetail.generator.naming.NameLock;
import dev.dovetail.generator.naming.Names;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.MappedModel;
import dev.dovetail.generator.view.Views;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        return generate(documentName, api, options, Adjustments.NONE, NameLock.NONE);
    }

    /**
     * Generates from a model, as a team wants it.
     *
     * @param lock names that stay
     * @throws IllegalArgumentException if an adjustment is of something that the document does not have, or cannot be made
     */
    public static Generation generate(
            String documentName, Api document, GeneratorOptions options, Adjustments adjustments, NameLock lock) {
        var notes = new Diagnostics();
        var files = new SourceFiles();
        return emit(documentName, document, new Wishes(options, adjustments, lock), notes, files::add)
                .map(context -> new Generation(
                        files.all(context), notes.sorted(), context.names().lock()))
                .orElseGet(() -> new Generation(List.of(), notes.sorted(), NameLock.NONE));
    }

    /** All that a team asks for. */
    record Wishes(GeneratorOptions options, Adjustments adjustments, NameLock lock) {}

    /** Hands over file by file, so that each can be forgotten before the next; empty where a note says what is wrong. */
    static Optional<GenerationContext> emit(
            String documentName, Api document, Wishes wishes, Diagnostics notes, Consumer<JavaFile> files) {
        var options = wishes.options();
        var adjustments = wishes.adjustments();
        var api = options.selection().applyTo(adjusted(document, adjustments), documentName, notes);
        if (notes.hasErrors()) {
            return Optional.empty();
        }
        Omissions.report(api, notes);
        var views = Views.of(api);
        var lock = wishes.lock().with(adjustments.places());
        var naming = new Names.Naming(options.packageName(), options.name(), lock, adjustments.former());
        var names = Names.of(api, views, naming, notes);
        requireNames(adjustments, names.lock());
        var types = new JavaTypes(api, names, adjustments.types());
        new BodyOmissions(types, notes).report(api);
        var context = new GenerationContext(
                JavadocText.fileName(documentName),
                api,
                views,
                names,
                types,
                adjustments.extensions(),
                Bridges.of(api, names, adjustments.former(), notes));
        var plans = OperationPlans.of(context, notes);
        emit(context, plans, options, files);
        if (options.parts().contains(GeneratorOptions.Part.CLIENT)) {
            ClientEmitter.report(api, notes);
        }
        return Optional.of(context);
    }

    private static Api adjusted(Api document, Adjustments adjustments) {
        var api = document;
        for (var extension : adjustments.extensions()) {
            api = extension.model(api);
        }
        return MappedModel.of(api, adjustments.types());
    }

    private static void requireNames(Adjustments adjustments, NameLock given) {
        adjustments.places().forEach((place, name) -> {
            var got = given.names().get(place);
            if (!name.equals(got)) {
                throw new IllegalArgumentException(
                        got == null
                                ? "a name is given to a place that is not there, or has none: " + place
                                : place + " cannot be called " + name + ": it is no free Java name there");
            }
        });
    }

    private static void emit(
            GenerationContext context, OperationPlans plans, GeneratorOptions options, Consumer<JavaFile> files) {
        for (var part : options.parts()) {
            switch (part) {
                case MODELS -> models(context, plans, files);
                case CLIENT -> client(context, plans, files);
                case SERVER -> server(context, plans, files);
            }
        }
    }

    private static void models(GenerationContext context, OperationPlans plans, Consumer<JavaFile> files) {
        new ModelEmitter(context).emit(context.api(), files);
        new HeadersEmitter(context).emit(context.api()).forEach(files);
        var results = new ResultEmitter(context);
        plans.all().forEach(plan -> results.emit(plan).forEach(files));
    }

    private static void client(GenerationContext context, OperationPlans plans, Consumer<JavaFile> files) {
        new ClientEmitter(context).emit(context.api()).forEach(files);
        new ServersEmitter(context).emit(context.api()).forEach(files);
        var apis = new TagApiEmitter(context, plans);
        context.names().groups().forEach(group -> apis.emit(group).forEach(files));
        var senders = new SenderEmitter(context, plans);
        context.names().events().forEach(events -> senders.emit(events).forEach(files));
    }

    private static void server(GenerationContext context, OperationPlans plans, Consumer<JavaFile> files) {
        new RouterEmitter(context, plans).emit(context.api()).forEach(files);
        var handlers = new HandlerEmitter(context, plans);
        var routes = new RoutesEmitter(context, plans);
        for (var group : context.names().groups()) {
            handlers.emit(group).forEach(files);
            routes.emit(group).forEach(files);
        }
        for (var events : context.names().events()) {
            RouterEmitter.of(context, plans, events).emit(context.api()).forEach(files);
            handlers.emit(events).forEach(files);
            routes.emit(events).forEach(files);
        }
    }
}
