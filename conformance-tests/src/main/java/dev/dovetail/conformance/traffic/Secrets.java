package dev.dovetail.conformance.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.contract.model.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what must not be shown of a recorded exchange: credentials in headers, cookies, addresses and bodies. They are known by
 * the security schemes of the document and by what they are usually called. Stateless.
 */
public final class Secrets {

    /** What is shorter turns up by chance. */
    private static final int SHORTEST = 6;

    /** Names of people's making are shorter. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern TELLING = Pattern.compile(
            "(?i)(?:^|.*[-_.\\[])(?:(?:access|refresh|id|auth|session|csrf|xsrf)?[-_]?token|secret|password|passwd|pwd|api[-_]?key|apikey|"
                    + "credentials?|signature|jwt|otp|assertion|authorization|session[-_]?id|sid)(?:\\]|[-_.].*)?$|(?i).*(?:secret|password|token|apikey)$");
    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)(?:proxy-)?authorization");
    private static final Pattern USER_INFO = Pattern.compile("(?i)^https?://([^/@?#]+)@");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> named = new HashSet<>();

    /**
     * A secret.
     *
     * @param purpose what it was found as
     */
    public record Secret(String purpose, String value) {}

    /** Finds secrets in exchanges with a server of these schemes. */
    public Secrets(Iterable<SecurityScheme> schemes) {
        for (var scheme : schemes) {
            if (scheme instanceof SecurityScheme.ApiKey key) {
                named.add(key.parameterName().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** All of them. */
    public List<Secret> of(Recorded exchange) {
        var found = new ArrayList<Secret>();
        var user = USER_INFO.matcher(exchange.url());
        if (user.find()) {
            pair(Routes.decoded(user.group(1)), found);
        }
        for (var header : exchange.requestHeaders()) {
            header(header.name(), header.value(), found);
        }
        exchange.responseHeaders().stream()
                .filter(header -> telling(header.name()))
                .forEach(header -> add(header.name(), header.value(), found));
        Query.of(exchange.query()).forEach(argument -> argument(argument, found));
        exchange.requestBody().ifPresent(body -> body(body, found));
        body(new String(exchange.responseBody().octets(), StandardCharsets.UTF_8), found);
        return found;
    }

    private void header(String name, String value, List<Secret> found) {
        if (AUTHORIZATION.matcher(name).matches()) {
            authorization(value.strip(), found);
        } else if (name.equalsIgnoreCase("Cookie")) {
            Query.cookies(value).forEach(cookie -> add("cookie " + cookie.name(), cookie.value(), found));
        } else if (telling(name)) {
            add(name, value, found);
        }
    }

    private static void authorization(String value, List<Secret> found) {
        var space = value.indexOf(' ');
        var credentials = value.substring(space + 1).strip();
        if (space > 0 && value.substring(0, space).equalsIgnoreCase("basic")) {
            try {
                pair(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8), found);
            } catch (IllegalArgumentException e) {
                // It is no Basic; what it is, is kept from sight all the same.
            }
        }
        add("", credentials, found);
    }

    private static void pair(String pair, List<Secret> found) {
        add("password", pair.substring(pair.indexOf(':') + 1), found);
    }

    private void argument(Query.Argument argument, List<Secret> found) {
        if (telling(argument.name())) {
            add(argument.name(), argument.value(), found);
        }
    }

    private boolean telling(String name) {
        return name.length() <= LONGEST_NAME
                && (named.contains(name.toLowerCase(Locale.ROOT))
                        || TELLING.matcher(name).matches());
    }

    private void body(String body, List<Secret> found) {
        var text = body.stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                members(JSON.readTree(text), found);
            } catch (JsonProcessingException e) {
                // What only begins like JSON has no members.
            }
        } else if (text.contains("=") && !text.contains("\n")) {
            Query.of(text).forEach(argument -> argument(argument, found));
        }
    }

    private void members(JsonNode node, List<Secret> found) {
        node.properties().forEach(member -> {
            if (member.getValue().isTextual() && telling(member.getKey())) {
                add(member.getKey(), member.getValue().asText(), found);
            }
        });
        node.forEach(child -> {
            if (child.isContainerNode()) {
                members(child, found);
            }
        });
    }

    private static void add(String purpose, String value, List<Secret> found) {
        if (value.length() >= SHORTEST) {
            found.add(new Secret(purpose, value));
        }
    }
}
