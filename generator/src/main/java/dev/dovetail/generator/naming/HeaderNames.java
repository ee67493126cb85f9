package dev.dovetail.generator.naming;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.TypeRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constants of the headers that answers have. The same header of several answers is one constant. */
final class HeaderNames {

    private final Map<Key, String> constants = new HashMap<>();

    private HeaderNames() {}

    static HeaderNames of(Api api, RenameNotes notes) {
        var names = new HeaderNames();
        var scope = NameScope.ofMembers(Set.of());
        // By name and place, wherever the document has them.
        for (var header : all(api).stream()
                .sorted(Comparator.comparing(Header::name)
                        .thenComparing(each -> each.origin().pointer()))
                .toList()) {
            var words = Words.ofValue(header.name());
            names.constants.computeIfAbsent(
                    Key.of(header),
                    key -> notes.claim(
                            scope,
                            words.constant(),
                            new RenameNotes.Named("header", header.name(), words.lossy(), header.origin())));
        }
        return names;
    }

    /** The constant of a header. */
    String constant(Header header) {
        var constant = constants.get(Key.of(header));
        if (constant == null) {
            throw new IllegalArgumentException("not a header of an answer: " + header.name());
        }
        return constant;
    }

    private static List<Header> all(Api api) {
        return api.exchanges().stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> response.headers().stream())
                .toList();
    }

    /** What makes two headers the same to emitted code. Whether one is required is up to the answer. */
    private record Key(String name, TypeRef type, boolean explode, Optional<String> mediaType) {
        static Key of(Header header) {
            return new Key(header.name().toLowerCase(Locale.ROOT), header.type(), header.explode(), header.mediaType());
        }
    }
}
