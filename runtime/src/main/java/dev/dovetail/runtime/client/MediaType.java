package dev.dovetail.runtime.client;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A media type as headers and documents write it (RFC 9110, section 8.3.1).
 *
 * @param text the whole text
 * @param essence type and subtype in lower case, without parameters
 */
record MediaType(String text, String essence) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    static MediaType of(String text) {
        var end = text.indexOf(';');
        return new MediaType(
                text, (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT));
    }

    boolean isJson() {
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    boolean isForm() {
        return essence.equals("application/x-www-form-urlencoded");
    }

    boolean isMultipart() {
        return essence.equals("multipart/form-data");
    }

    boolean isText() {
        return essence.startsWith("text/");
    }

    /** Whether this, a range perhaps, covers the other; parameters do not count. */
    boolean covers(MediaType other) {
        return essence.equals("*/*")
                || essence.equals(other.essence)
                || (essence.endsWith("/*") && other.essence.startsWith(essence.substring(0, essence.length() - 1)));
    }

    /** True for {@code image/*}: not a type that can be sent. */
    boolean isRange() {
        return essence.contains("*");
    }

    /** The charset parameter; UTF-8 when there is none or it is unknown. */
    Charset charset() {
        var named = CHARSET.matcher(text);
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    boolean hasCharset() {
        return CHARSET.matcher(text).find();
    }
}
