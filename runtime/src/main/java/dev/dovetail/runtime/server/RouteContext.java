package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.ParameterReader;
import dev.dovetail.runtime.parameter.Style;
import java.util.List;
import java.util.Map;

/** What an exchange needs to know of its route and router. */
record RouteContext(
        String accepted, List<MediaType> consumed, JsonCodec codec, ParameterReader parameters, long maxBodyBytes) {

    RouteContext with(String acceptedType, List<MediaType> consumedTypes) {
        return new RouteContext(acceptedType, consumedTypes, codec, parameters, maxBodyBytes);
    }

    BodyReader bodyReader(ServerRequest request) {
        return bodyReader(request, Map.of());
    }

    BodyReader bodyReader(ServerRequest request, Map<String, Style> styles) {
        return new BodyReader(request, consumed, codec, maxBodyBytes, styles);
    }
}
