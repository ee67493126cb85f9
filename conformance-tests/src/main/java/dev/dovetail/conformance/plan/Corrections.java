package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.ResourceRule;
import dev.dovetail.conformance.configuration.ResourceRules;
import dev.dovetail.conformance.configuration.SettingsMismatchException;
import dev.dovetail.contract.knowledge.ValueSource;
import dev.dovetail.contract.knowledge.ValueSource.Evidence;
import dev.dovetail.contract.knowledge.ValueSource.Way;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the configuration says about resources, in terms of the document. */
final class Corrections {
    private final Api api;
    private final ResourceRules rules;

    /**
     * Corrections of what is inferred about a document.
     *
     * @throws SettingsMismatchException if they name a path or an operation that the document does not have
     */
    Corrections(Api api, ResourceRules rules) {
        this.api = api;
        this.rules = rules;
        var unknown =
                rules.unknown(api.operations().stream().map(Operation::path).toList());
        if (!unknown.isEmpty()) {
            throw new SettingsMismatchException(
                    "resources: no path of the document begins with " + String.join(", nor with ", unknown));
        }
        rules.byItem()
                .forEach((item, rule) -> Stream.of(rule.create(), rule.list(), rule.read())
                        .flatMap(Optional::stream)
                        .forEach(name -> named(item, name)));
    }

    /** What gives a path parameter its value: what is configured, else what is inferred, as far as the configuration lets it. */
    List<ValueSource> of(PathTemplate path, String parameter, List<ValueSource> inferred) {
        var rule = rules.of(path, parameter);
        if (rule.equals(ResourceRule.NONE)) {
            return inferred;
        }
        var sources = new ArrayList<ValueSource>();
        rule.create().ifPresent(name -> sources.add(created(named(path.text(), name), path, rule)));
        rule.list()
                .flatMap(name -> inferred.stream()
                        .filter(source -> source.producer().equals(named(path.text(), name)))
                        .findFirst())
                .ifPresent(source -> sources.add(
                        new ValueSource(source.producer(), Way.LISTED, Evidence.CONFIGURED, source.pointer())));
        for (var source : inferred) {
            var replaced = source.way() == Way.LISTED
                    ? rule.list().isPresent()
                    : rule.create().isPresent() || rule.neverCreated();
            if (!replaced) {
                var pointer = source.way() == Way.CREATED ? rule.identity().or(source::pointer) : source.pointer();
                sources.add(new ValueSource(source.producer(), source.way(), source.evidence(), pointer));
            }
        }
        return sources;
    }

    /** The item that an operation creates because the configuration says so. */
    Optional<PathTemplate> itemOf(Operation creator) {
        return rules.byItem().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .create()
                        .filter(name -> names(creator, name))
                        .isPresent())
                .map(entry -> new PathTemplate(entry.getKey()))
                .map(item -> api.operations().stream()
                        .map(Operation::path)
                        .filter(path -> path.equals(item))
                        .findFirst()
                        .orElse(item))
                .findFirst();
    }

    /** The operation that is configured to list what a path addresses. */
    Optional<Operation> lister(PathTemplate item) {
        return rule(item).list().map(name -> named(item.text(), name));
    }

    /** The operation that is configured to read what a path addresses. */
    Optional<Operation> reader(PathTemplate item) {
        return Resources.lastParameterEnds(item)
                ? rule(item).read().map(name -> named(item.text(), name))
                : Optional.empty();
    }

    /** The member that is configured to stand for a DELETE. */
    Optional<String> softDelete(PathTemplate item) {
        return rule(item).softDelete();
    }

    private ResourceRule rule(PathTemplate item) {
        var names = item.parameterNames();
        return names.isEmpty() ? ResourceRule.NONE : rules.of(item, names.get(names.size() - 1));
    }

    private static ValueSource created(Operation producer, PathTemplate path, ResourceRule rule) {
        var way = producer.method() == HttpMethod.PUT && producer.path().equals(path) ? Way.CHOSEN : Way.CREATED;
        return new ValueSource(producer, way, Evidence.CONFIGURED, rule.identity());
    }

    private Operation named(String item, String name) {
        return api.operations().stream()
                .filter(operation -> names(operation, name))
                .findFirst()
                .orElseThrow(() -> new SettingsMismatchException(
                        "resources: " + item + ": the document has no operation '" + name + "'"));
    }

    private static boolean names(Operation operation, String name) {
        return operation.label().equals(name) || (operation.method() + " " + operation.path()).equals(name);
    }
}
