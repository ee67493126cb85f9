package dev.dovetail.runtime.client;

import dev.dovetail.runtime.client.Credentials.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The secrets of one request. */
record Secrets(List<Secret> all) {

    static final Secrets NONE = new Secrets(List.of());

    Secrets {
        all = List.copyOf(all);
    }

    /**
     * Asks for the secrets of the first alternative that is covered by the credentials at hand, an anonymous one last: who may stay
     * unknown but has credentials is served better with them. None when no alternative is covered: the server then says what it misses.
     */
    static Secrets ask(Map<String, Credentials> credentials, List<List<String>> alternatives) {
        for (var schemes : alternatives) {
            if (!schemes.isEmpty() && credentials.keySet().containsAll(schemes)) {
                var secrets = new ArrayList<Secret>();
                for (var scheme : schemes) {
                    var held = credentials.get(scheme);
                    if (held != null) {
                        secrets.add(held.ask(scheme));
                    }
                }
                return new Secrets(secrets);
            }
        }
        return NONE;
    }

    List<Secret> in(Placement placement) {
        return all.stream().filter(secret -> secret.placement() == placement).toList();
    }

    /** The text with every secret in it blacked out: a server may repeat what it was sent. */
    String hideIn(String text) {
        var hidden = text;
        var texts = all.stream()
                .flatMap(secret -> secret.texts().stream())
                .filter(given -> !given.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var secret : texts) {
            hidden = hidden.replace(secret, "***");
        }
        return hidden;
    }
}
