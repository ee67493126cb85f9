package dev.dovetail.runtime.client;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.parameter.ParameterWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Turns calls into requests. */
final class RequestWriter {
    private final ClientSettings settings;
    private final ParameterWriter writer;
    private final PathExpansion paths;
    private final BodyEncoder bodies;

    RequestWriter(ClientSettings settings) {
        this.settings = settings;
        this.writer = new ParameterWriter(settings.codec());
        this.paths = new PathExpansion(writer);
        this.bodies = new BodyEncoder(settings.codec());
    }

    RequestDraft write(Call<?> call) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.put("User-Agent", settings.userAgent());
        headers.put("Accept", call.accept().orElseGet(() -> accept(call)));
        headers.putAll(settings.headers());
        for (var header : call.headers()) {
            writer.header(header.value(), header.style()).ifPresent(value -> {
                HeaderText.require(header.name(), value);
                headers.put(header.name(), value);
            });
        }
        List<String> cookies = new ArrayList<>();
        call.cookies().forEach(cookie -> cookies.addAll(writer.cookie(cookie.name(), cookie.value(), cookie.style())));
        var payload = call.body().map(bodies::encode);
        return new RequestDraft(call.method(), call.target().orElseGet(() -> uri(call)), headers, cookies, payload);
    }

    private URI uri(Call<?> call) {
        List<String> pairs = new ArrayList<>();
        call.query()
                .forEach(argument -> pairs.addAll(writer.query(argument.name(), argument.value(), argument.style())));
        var path = paths.expand(call.pathTemplate(), call.path());
        return settings.base().at(path, pairs.isEmpty() ? null : String.join("&", pairs));
    }

    /** JSON first where JSON is expected, but an answer in another type is better than a 406. */
    private static String accept(Call<?> call) {
        var kinds =
                call.successes().stream().map(success -> success.type().kind()).toList();
        if (kinds.contains(BodyType.Kind.BINARY)) {
            return "*/*";
        }
        return kinds.contains(BodyType.Kind.TEXT) ? "text/plain, */*;q=0.8" : "application/json, */*;q=0.8";
    }
}
