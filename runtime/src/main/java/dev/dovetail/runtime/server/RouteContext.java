package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.ParameterReader;
import java.util.List;

/** What an exchange needs to know of its route and router. */
record RouteContext(
        String accepted, List<MediaType> consumed, JsonCodec codec, ParameterReader parameters, long maxBodyBytes) {

    RouteContext with(String acceptedType, List<MediaType> consumedTypes) {
        return new RouteContext(acceptedType, consumedTypes, codec, parameters, maxBodyBytes);
    }

    BodyReader bodyReader(ServerRequest request) {
        return new BodyReader(request, consumed, codec, maxBodyBytes);
    }
}
