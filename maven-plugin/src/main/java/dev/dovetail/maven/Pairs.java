package dev.dovetail.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of the form {@code name=value}: a name of a document is not always one of XML. */
final class Pairs {

    private Pairs() {}

    /**
     * From names to values.
     *
     * @throws IllegalArgumentException if one has no form {@code name=value}
     */
    static Map<String, String> of(String parameter, List<String> texts) {
        var pairs = new LinkedHashMap<String, String>();
        for (var text : texts) {
            var sign = text.lastIndexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new IllegalArgumentException(parameter + ": not name=value: " + text);
            }
            pairs.put(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
        }
        return pairs;
    }
}
