package dev.dovetail.generator.behaviour;

import dev.dovetail.runtime.server.Problems;
import dev.dovetail.runtime.server.SecurityHandler;
import dev.dovetail.runtime.server.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets in whoever shows every scheme of an alternative; a caller is the list of what was shown. */
final class Callers implements SecurityHandler<String> {

    /** A token that is known and has none of the scopes. */
    static final String WEAK = "weak";

    @Override
    public String authorize(ServerRequest request, List<Map<String, List<String>>> alternatives) {
        for (var alternative : alternatives) {
            var shown = alternative.keySet().stream()
                    .sorted()
                    .map(scheme -> shown(scheme, request).map(value -> scheme + "=" + value))
                    .toList();
            if (shown.stream().allMatch(Optional::isPresent)) {
                var caller = String.join(
                        ",", shown.stream().flatMap(Optional::stream).toList());
                if (caller.endsWith(WEAK) && !alternative.get("token").isEmpty()) {
                    throw Problems.forbidden("needs " + alternative.get("token"));
                }
                return caller;
            }
        }
        throw Problems.unauthenticated("who are you?", "Bearer");
    }

    private static Optional<String> shown(String scheme, ServerRequest request) {
        return switch (scheme) {
            case "token" -> after("Bearer ", request.header("Authorization"));
            case "login" -> after("Basic ", request.header("Authorization"));
            case "key" -> request.header("X-Key");
            case "secret" -> after("secret=", Optional.ofNullable(request.rawQuery()));
            case "crumb" -> after("crumb=", request.header("Cookie"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> after(String prefix, Optional<String> text) {
        return text.filter(whole -> whole.startsWith(prefix)).map(whole -> whole.substring(prefix.length()));
    }
}
