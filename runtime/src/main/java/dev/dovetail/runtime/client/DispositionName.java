package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.runtime.parameter.PercentEncoding;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file name of a {@code Content-Disposition} header (RFC 6266, section 4.3), reduced to a name: no folders, no control characters. */
final class DispositionName {
    private static final Pattern EXTENDED =
            Pattern.compile(";\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile(";\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile(";\\s*filename\\s*=\\s*([^;\"\\s]+)", Pattern.CASE_INSENSITIVE);

    private DispositionName() {}

    static Optional<String> of(String header) {
        var extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return name(PercentEncoding.decode(extended.group(1)));
        }
        var quoted = QUOTED.matcher(header);
        if (quoted.find()) {
            return name(octetsAsUtf8(quoted.group(1).replaceAll("\\\\(.)", "$1")));
        }
        var plain = PLAIN.matcher(header);
        return plain.find() ? name(octetsAsUtf8(plain.group(1))) : Optional.empty();
    }

    // The JDK reads headers as Latin-1 while servers write UTF-8; escapes are how browsers name files in forms.
    private static String octetsAsUtf8(String text) {
        return PercentEncoding.decode(new String(text.getBytes(ISO_8859_1), UTF_8));
    }

    private static Optional<String> name(String text) {
        var last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        var name = last.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? Optional.empty() : Optional.of(name);
    }
}
