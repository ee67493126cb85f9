package dev.dovetail.runtime.client;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.parameter.ParameterWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        var query = pairs.isEmpty() ? null : String.join("&", pairs);
        return call.receiver()
                .map(url -> extended(url, query))
                .orElseGet(() -> settings.base().at(paths.expand(call.pathTemplate(), call.path()), query));
    }

    /** Without the fragment, which is never sent (RFC 9110, section 7.1). */
    private static URI extended(URI url, @Nullable String query) {
        var text = url.toString().split("#", 2)[0];
        return URI.create(query == null ? text : text + (text.indexOf('?') < 0 ? "?" : "&") + query);
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
