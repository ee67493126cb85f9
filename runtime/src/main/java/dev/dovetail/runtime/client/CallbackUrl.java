package dev.dovetail.runtime.client;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.PercentEncoding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a callback goes: a URL with expressions in braces that ask for parts of the exchange by which it was subscribed to (OpenAPI,
 * Runtime Expressions). Immutable: each method gives another one that knows more.
 *
 * <p>An expression outside of braces, {@code $request.body#/url}, is the whole URL.
 */
public final class CallbackUrl {
    private static final Pattern EXPRESSION = Pattern.compile("\\{(\\$[^{}]*)}");

    private final String template;
    private final Map<String, String> known;
    private final Map<String, JsonNode> bodies;

    private CallbackUrl(String template, Map<String, String> known, Map<String, JsonNode> bodies) {
        this.template = template;
        this.known = known;
        this.bodies = bodies;
    }

    /** A URL as the document has it. */
    public static CallbackUrl of(String template) {
        var whole = template.startsWith("$") ? "{" + template + "}" : template;
        return new CallbackUrl(whole, Map.of(), Map.of());
    }

    /** {@code $url}: what the request was sent to. */
    public CallbackUrl url(URI url) {
        return knowing("$url", url.toString());
    }

    /** {@code $method}: the method of the request. */
    public CallbackUrl method(String method) {
        return knowing("$method", method);
    }

    /** {@code $request.path.name}. */
    public CallbackUrl path(String name, @Nullable Object value) {
        return knowing("$request.path." + name, value);
    }

    /** {@code $request.query.name}. */
    public CallbackUrl query(String name, @Nullable Object value) {
        return knowing("$request.query." + name, value);
    }

    /** {@code $request.header.name}; the name is compared without case. */
    public CallbackUrl header(String name, @Nullable Object value) {
        return knowing(header("$request.header.", name), value);
    }

    /** {@code $request.body}, and with a JSON Pointer what is inside of it. */
    public CallbackUrl body(@Nullable Object body) {
        return having("$request.body", body);
    }

    /** {@code $statusCode}: of the answer to the request. */
    public CallbackUrl statusCode(int status) {
        return knowing("$statusCode", status);
    }

    /** {@code $response.header.name}; the name is compared without case. */
    public CallbackUrl responseHeader(String name, @Nullable Object value) {
        return knowing(header("$response.header.", name), value);
    }

    /** {@code $response.body}, and with a JSON Pointer what is inside of it. */
    public CallbackUrl responseBody(@Nullable Object body) {
        return having("$response.body", body);
    }

    /**
     * The URL.
     *
     * @throws IllegalArgumentException when an expression asks for what was not given or is no single value, and when what comes out is
     *     no absolute URL of HTTP; the message shows no value
     */
    public URI resolve() {
        var matcher = EXPRESSION.matcher(template);
        var alone = matcher.matches();
        // what begins the URL may be one; what is inside of it must not end the part where it stands
        var text = matcher.reset().replaceAll(match -> {
            var value = value(match.group(1));
            return Matcher.quoteReplacement(match.start() == 0 ? value : PercentEncoding.encode(value));
        });
        try {
            var uri = new URI(text);
            if (BaseUri.isHttp(uri) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, without the text
        }
        throw new IllegalArgumentException(
                (alone ? "the value of " : "") + template + " is no absolute URL of http or https");
    }

    private String value(String expression) {
        var pointer = expression.indexOf('#');
        var source = pointer < 0 ? expression : expression.substring(0, pointer);
        var name = source.indexOf(".header.");
        var key = name < 0 ? source : source.toLowerCase(Locale.ROOT);
        var body = bodies.get(source);
        var text = body == null ? known.get(key) : single(body, pointer < 0 ? "" : expression.substring(pointer + 1));
        if (text == null) {
            throw new IllegalArgumentException("there is no value for {" + expression + "}");
        }
        return text;
    }

    private static @Nullable String single(JsonNode body, String pointer) {
        var node = body.at(JsonPointer.compile(pointer));
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    private static String header(String source, String name) {
        return source + name.toLowerCase(Locale.ROOT);
    }

    private CallbackUrl knowing(String expression, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(known);
        more.put(expression, value.toString());
        return new CallbackUrl(template, more, bodies);
    }

    private CallbackUrl having(String expression, @Nullable Object body) {
        if (body == null) {
            return this;
        }
        var more = new TreeMap<>(bodies);
        more.put(expression, JsonCodec.lenient().toTree(body));
        return new CallbackUrl(template, known, more);
    }

    /** The template; nothing of a request. */
    @Override
    public String toString() {
        return template;
    }
}
