package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * swagger-parser, reading the frame of a document (everything but schemas) and remembering which object came of which
 * part of the tree. The parser's objects carry no place, and those it makes of a reference do not say where the
 * reference led; asked by the part of the tree, both are known.
 *
 * <p>Schemas are lowered from the tree itself: the parser's schema objects lose boolean schemas, values by their JSON
 * type, and in 3.0 what stands beside a keyword it does not expect.
 */
final class FrameReader extends OpenAPIDeserializer {

    private final IdentityHashMap<JsonNode, Object> objects = new IdentityHashMap<>();

    /** What a reading of the whole document gave. */
    record Frame(Optional<OpenAPI> document, List<String> messages) {}

    /** Reads the whole document, once. */
    Frame read(ObjectNode tree) {
        var options = new ParseOptions();
        options.setValidateInternalRefs(false);
        options.setInferSchemaType(false);
        SwaggerParseResult result = deserialize(withKnownVersion(tree), null, options);
        return new Frame(
                Optional.ofNullable(result.getOpenAPI()),
                result.getMessages() == null ? List.of() : List.copyOf(result.getMessages()));
    }

    /** The parser refuses versions that it does not know; those that come after 3.1 are read as 3.1. */
    private static ObjectNode withKnownVersion(ObjectNode tree) {
        var version = tree.path("openapi").asText();
        if (version.startsWith("3.0") || version.startsWith("3.1")) {
            return tree;
        }
        var copy = tree.objectNode();
        copy.setAll(tree);
        return copy.put("openapi", "3.1.0");
    }

    Optional<Operation> operation(JsonNode node) {
        return find(node, Operation.class, object -> getOperation(object, "", new ParseResult()));
    }

    Optional<Parameter> parameter(JsonNode node) {
        return find(node, Parameter.class, object -> getParameter(object, "", new ParseResult()));
    }

    Optional<RequestBody> requestBody(JsonNode node) {
        return find(node, RequestBody.class, object -> getRequestBody(object, "", new ParseResult()));
    }

    Optional<ApiResponse> response(JsonNode node) {
        return find(node, ApiResponse.class, object -> getResponse(object, "", new ParseResult()));
    }

    Optional<Header> header(JsonNode node) {
        return find(node, Header.class, object -> getHeader(object, "", new ParseResult()));
    }

    Optional<MediaType> mediaType(JsonNode node) {
        return find(node, MediaType.class, object -> getMediaType(object, "", new ParseResult()));
    }

    Optional<SecurityScheme> securityScheme(JsonNode node) {
        return find(node, SecurityScheme.class, object -> getSecurityScheme(object, "", new ParseResult()));
    }

    /** What was read from this part of the tree; read now where only a reference leads there. */
    private <T> Optional<T> find(JsonNode node, Class<T> type, Reading<T> reading) {
        if (!(node instanceof ObjectNode object)) {
            return Optional.empty();
        }
        if (!type.isInstance(objects.get(object))) {
            try {
                reading.read(object);
            } catch (RuntimeException e) {
                // The parser stumbles over values of a wrong type; a rule has named them.
                return Optional.empty();
            }
        }
        return Optional.ofNullable(objects.get(object)).filter(type::isInstance).map(type::cast);
    }

    private <T> @Nullable T keep(@Nullable ObjectNode node, Supplier<@Nullable T> reading) {
        var object = reading.get();
        if (node != null && object != null) {
            objects.put(node, object);
        }
        return object;
    }

    @Override
    public @Nullable Operation getOperation(ObjectNode node, String location, ParseResult result) {
        return keep(node, () -> super.getOperation(node, location, result));
    }

    @Override
    public @Nullable Parameter getParameter(ObjectNode node, String location, ParseResult result) {
        return keep(node, () -> super.getParameter(node, location, result));
    }

    @Override
    public @Nullable RequestBody getRequestBody(ObjectNode node, String location, ParseResult result) {
        return keep(node, () -> super.getRequestBody(node, location, result));
    }

    @Override
    public @Nullable ApiResponse getResponse(ObjectNode node, String location, ParseResult result) {
        return keep(node, () -> super.getResponse(node, location, result));
    }

    @Override
    public @Nullable Header getHeader(ObjectNode node, String location, ParseResult result) {
        return keep(node, () -> super.getHeader(node, location, result));
    }

    @Override
    public @Nullable MediaType getMediaType(ObjectNode node, String location, ParseResult result) {
        return keep(node, () -> super.getMediaType(node, location, result));
    }

    @Override
    public @Nullable SecurityScheme getSecurityScheme(ObjectNode node, String location, ParseResult result) {
        return keep(node, () -> super.getSecurityScheme(node, location, result));
    }

    @Override
    @SuppressWarnings("rawtypes") // the parser's own signature
    public Schema getSchema(JsonNode node, String location, ParseResult result) {
        return new Schema();
    }

    @Override
    @SuppressWarnings("rawtypes") // the parser's own signature
    public Schema getJsonSchema(JsonNode node, String location, ParseResult result) {
        return new Schema();
    }

    /** Reads one object of a document. */
    private interface Reading<T> {
        @Nullable
        T read(ObjectNode node);
    }
}
