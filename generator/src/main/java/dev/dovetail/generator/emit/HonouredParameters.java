package dev.dovetail.generator.emit;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ParameterStyle;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of an operation as emitted code has them: of a type that has a text in the parameter's style, and not
 * more than a method can take.
 */
public final class HonouredParameters {

    /** A method takes 255 slots, of which a {@code long} needs two (JVMS 4.11). */
    private static final int MOST = 120;

    private static final Map<ParameterLocation, Set<ParameterStyle>> STYLES = Map.of(
            ParameterLocation.PATH, Set.of(ParameterStyle.SIMPLE, ParameterStyle.LABEL, ParameterStyle.MATRIX),
            ParameterLocation.QUERY,
                    Set.of(
                            ParameterStyle.FORM,
                            ParameterStyle.SPACE_DELIMITED,
                            ParameterStyle.PIPE_DELIMITED,
                            ParameterStyle.DEEP_OBJECT),
            ParameterLocation.HEADER, Set.of(ParameterStyle.SIMPLE),
            ParameterLocation.COOKIE, Set.of(ParameterStyle.FORM));

    private final JavaTypes types;
    private final ParameterTexts texts;

    /** Looks through the aliases of these types. */
    public HonouredParameters(JavaTypes types) {
        this.types = types;
        this.texts = new ParameterTexts(types);
    }

    /** Those that emitted code has, in document order, with the style and the type that they have there. */
    public List<Parameter> of(Operation operation) {
        return candidates(operation).limit(MOST).map(this::honoured).toList();
    }

    /** The header of an answer as if it were a parameter: written by the same rules, always in the style {@code simple}. */
    public Parameter of(Header header) {
        return honoured(asParameter(header));
    }

    /** Reports what differs from the document in the header of an answer. */
    public void report(Header header, Diagnostics diagnostics) {
        if (texts.loses(header.type(), of(header).type())) {
            diagnostics.report(
                    DiagnosticCode.NOT_HONOURED,
                    header.origin(),
                    "the header '" + header.name() + "' is plain text, since no style has a text for its type");
        }
    }

    private static Parameter asParameter(Header header) {
        return new Parameter(
                header.name(),
                ParameterLocation.HEADER,
                header.required(),
                header.type(),
                ParameterStyle.SIMPLE,
                header.explode(),
                false,
                header.mediaType(),
                Optional.empty(),
                Optional.empty(),
                header.docs(),
                header.origin());
    }

    /** Without those that are to stand in the path and do not: a rule of the reader has named them. */
    private static Stream<Parameter> candidates(Operation operation) {
        var inPath = operation.path().parameterNames();
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() != ParameterLocation.PATH || inPath.contains(parameter.name()));
    }

    /** Reports what differs from the document. */
    public void report(Operation operation, Diagnostics diagnostics) {
        candidates(operation)
                .skip(MOST)
                .forEach(parameter -> report(
                        parameter, "is left out: emitted methods take at most " + MOST + " parameters", diagnostics));
        for (var declared : candidates(operation).limit(MOST).toList()) {
            var parameter = honoured(declared);
            if (parameter.style() != declared.style()) {
                report(
                        declared,
                        "is written in the style '" + parameter.style().text() + "': the style '"
                                + declared.style().text() + "' has no meaning here",
                        diagnostics);
            }
            if (texts.loses(declared.type(), parameter.type())) {
                report(declared, "is plain text, since no style has a text for its type", diagnostics);
            }
        }
    }

    private static void report(Parameter parameter, String consequence, Diagnostics diagnostics) {
        diagnostics.report(
                DiagnosticCode.NOT_HONOURED,
                parameter.origin(),
                "the parameter '" + parameter.name() + "' " + consequence);
    }

    private Parameter honoured(Parameter declared) {
        var json = declared.mediaType().filter(HonouredParameters::json);
        var type = json.isPresent() ? declared.type() : texts.of(declared);
        var style = style(declared, type);
        return new Parameter(
                declared.name(),
                declared.in(),
                declared.required(),
                type,
                style,
                style == declared.style() ? declared.explode() : style == ParameterStyle.FORM,
                declared.allowReserved(),
                json,
                declared.defaultValue(),
                declared.example(),
                declared.docs(),
                declared.origin());
    }

    private ParameterStyle style(Parameter declared, TypeRef type) {
        var possible = STYLES.get(declared.in()).contains(declared.style());
        var listInBrackets = declared.style() == ParameterStyle.DEEP_OBJECT
                && types.resolve(type).withoutNull() instanceof TypeRef.ListOf;
        if (possible && !listInBrackets) {
            return declared.style();
        }
        return switch (declared.in()) {
            case PATH, HEADER -> ParameterStyle.SIMPLE;
            case QUERY, COOKIE -> ParameterStyle.FORM;
        };
    }

    private static boolean json(String mediaType) {
        var essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return essence.equals("application/json") || essence.endsWith("+json");
    }
}
