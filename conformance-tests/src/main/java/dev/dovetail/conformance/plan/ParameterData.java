package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.data.AllowedChanges;
import dev.dovetail.conformance.data.Breach;
import dev.dovetail.conformance.data.BreakingChanges;
import dev.dovetail.conformance.data.Change;
import dev.dovetail.conformance.data.SchemaValues;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values of parameters: such as their schemas allow, and such as break them. */
final class ParameterData {
    /** Parameters that say which part of a list is wanted: servers may take the nearest that they have. */
    private static final Set<String> OF_PAGES = Set.of(
            "limit",
            "offset",
            "page",
            "pagesize",
            "perpage",
            "size",
            "count",
            "cursor",
            "after",
            "before",
            "skip",
            "top",
            "pagetoken",
            "maxresults",
            "pagenumber",
            "nexttoken",
            "startingafter",
            "endingbefore");

    private static final List<Breach> AS_TEXT =
            List.of(Breach.ENUM, Breach.RANGE, Breach.FORMAT, Breach.PATTERN, Breach.LENGTH);

    private final Types types;
    private final SchemaValues values;

    ParameterData(Types types, SchemaValues values) {
        this.types = types;
        this.values = values;
    }

    /** Where the parameter's schema stands. */
    static String schema(Parameter parameter) {
        var at = parameter.origin().pointer();
        return parameter
                .mediaType()
                .map(type -> at + "/content/" + type.replace("~", "~0").replace("/", "~1") + "/schema")
                .orElse(at + "/schema");
    }

    /** A value that the parameter may have. */
    Optional<JsonNode> sample(Parameter parameter) {
        return values.smallest(schema(parameter));
    }

    /** Whether the parameter says which part of a list is wanted. */
    static boolean ofPages(Parameter parameter) {
        return OF_PAGES.contains(parameter.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    /** What an optional parameter may be sent with, as the document names it; plain text where it names nothing. */
    List<Variation> allowed(Parameter parameter) {
        var base = sample(parameter);
        if (base.isEmpty() || base.get().isNull()) {
            return List.of();
        }
        var given = Stream.of(parameter.example(), parameter.defaultValue()).flatMap(Optional::stream);
        var fits = given.filter(value -> values.misfit(schema(parameter), value).isEmpty() && !value.isContainerNode())
                .map(value -> of(parameter, value, true))
                .limit(1);
        var all = new ArrayList<>(fits.toList());
        if (base.get().isValueNode()) {
            var changes = new AllowedChanges(values, schema(parameter), base.get());
            if (named(parameter)) {
                all.add(of(parameter, base.get(), true));
            }
            Stream.of(
                            changes.listed().stream().flatMap(List::stream).toList(),
                            changes.bounds(true),
                            changes.bounds(false))
                    .flatMap(List::stream)
                    .forEach(change -> all.add(of(parameter, change.value().orElseThrow(), true)));
        }
        if (all.isEmpty() && freeText(parameter)) {
            all.add(of(parameter, base.get(), false));
        }
        return all.stream().distinct().toList();
    }

    /** What breaks the parameter's schema in a way that no lenient reading of a text heals. */
    List<Variation> breaking(Parameter parameter) {
        var base = sample(parameter);
        if (base.isEmpty() || !base.get().isValueNode()) {
            return List.of();
        }
        var changes = new BreakingChanges(values, schema(parameter), base.get());
        var breaches = number(parameter) ? Stream.concat(Stream.of(Breach.TYPE), AS_TEXT.stream()) : AS_TEXT.stream();
        return breaches.flatMap(breach -> changes.of(breach).stream())
                .map(Change::value)
                .flatMap(Optional::stream)
                .filter(value -> value.isValueNode() && !value.asText().isEmpty())
                .map(value -> of(parameter, value, false))
                .toList();
    }

    private static Variation of(Parameter parameter, JsonNode value, boolean named) {
        var place =
                parameter.in() == ParameterLocation.QUERY ? "" : parameter.in().text() + " ";
        return new Variation.OfParameter(
                parameter, Optional.of(value), place + parameter.name() + "=" + value.asText(), named);
    }

    private boolean named(Parameter parameter) {
        return types.declaration(parameter.type(), TypeDecl.EnumDecl.class).isPresent()
                || kind(parameter) == ScalarKind.BOOLEAN;
    }

    private boolean number(Parameter parameter) {
        return switch (kind(parameter)) {
            case INT32, INT64, FLOAT, DOUBLE, DECIMAL -> true;
            case STRING, DATE_TIME, DATE, UUID, URI, BYTE, PASSWORD, BOOLEAN -> false;
        };
    }

    private boolean freeText(Parameter parameter) {
        return types.plain(parameter.type()) instanceof TypeRef.Scalar scalar
                && scalar.kind() == ScalarKind.STRING
                && scalar.constraints().format().isEmpty()
                && scalar.constraints().pattern().isEmpty();
    }

    private ScalarKind kind(Parameter parameter) {
        return types.plain(parameter.type()) instanceof TypeRef.Scalar scalar ? scalar.kind() : ScalarKind.STRING;
    }
}
