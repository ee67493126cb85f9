package dev.dovetail.generator.naming;

import java.util.Locale;
import java.util.Map;

/** What a media type is called in a name: {@code Text}, {@code Form}, {@code MergePatch}. */
public final class MediaTypeWords {

    private static final Map<String, String> KNOWN = Map.of(
            "*/*", "Anything",
            "application/json", "Json",
            "application/octet-stream", "Octets",
            "application/x-www-form-urlencoded", "Form",
            "multipart/form-data", "Multipart",
            "text/plain", "Text");

    private MediaTypeWords() {}

    /** The words of a media type, without what says nothing: {@code x-}, {@code vnd.}, {@code +json}. */
    public static String pascal(String mediaType) {
        var essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var known = KNOWN.get(essence);
        if (known != null) {
            return known;
        }
        var slash = essence.indexOf('/');
        var subtype =
                essence.substring(slash + 1).replaceFirst("^(?:x-|vnd\\.)", "").replaceFirst("\\+json$", "");
        return Words.of(subtype.equals("*") ? essence.substring(0, Math.max(slash, 0)) : subtype)
                .pascal();
    }
}
