package dev.dovetail.reference.site;

import dev.dovetail.runtime.server.ServerRequest;
import dev.dovetail.runtime.server.ServerResponse;
import dev.dovetail.runtime.server.Service;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Serves the document, and a page to read it on. Everything comes with the server; the page asks nobody else. */
public final class Site implements Service {

    /** The page's scripts, styles and requests are this server's own; the viewer styles its elements and inlines its icons. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String STYLE = "text/css;charset=UTF-8";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Map<String, ServerResponse> answers;

    private Site(Map<String, ServerResponse> answers) {
        this.answers = answers;
    }

    /** Reads what is served. */
    public static Site load() {
        var document = BundledDocument.load();
        var answers = new LinkedHashMap<String, ServerResponse>();
        answers.put("/", redirect("docs/"));
        answers.put("/docs", redirect("docs/"));
        answers.put("/openapi.yaml", content("application/yaml", document.yaml()));
        answers.put("/openapi.json", content("application/json", document.json()));
        answers.put("/docs/", content(HTML, Resources.own("index.html")));
        answers.put("/docs/page.js", content(SCRIPT, Resources.own("page.js")));
        answers.put("/docs/page.css", content(STYLE, Resources.own("page.css")));
        answers.put("/docs/swagger-ui-bundle.js", content(SCRIPT, Resources.viewer("swagger-ui-bundle.js")));
        answers.put("/docs/swagger-ui.css", content(STYLE, Resources.viewer("swagger-ui.css")));
        answers.put("/docs/favicon-32x32.png", content("image/png", Resources.viewer("favicon-32x32.png")));
        return new Site(answers);
    }

    /** Whether something is served at this path. */
    public boolean has(String rawPath) {
        return answers.containsKey(rawPath);
    }

    @Override
    public ServerResponse route(ServerRequest request) {
        var answer = answers.get(request.rawPath());
        if (answer == null) {
            return text(404, "There is nothing at this path.");
        }
        return METHODS.contains(request.method())
                ? answer
                : text(405, "This can only be read.").withHeader("Allow", "GET, HEAD");
    }

    private static ServerResponse redirect(String place) {
        return ServerResponse.of(302).withHeader("Location", place);
    }

    private static ServerResponse content(String mediaType, byte[] octets) {
        return ServerResponse.of(200)
                .withBody(mediaType, octets)
                .withHeader("Content-Security-Policy", POLICY)
                .withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("Referrer-Policy", "no-referrer")
                .withHeader("Cache-Control", "no-cache");
    }

    private static ServerResponse text(int status, String sentence) {
        return ServerResponse.of(status)
                .withBody("text/plain;charset=UTF-8", sentence.getBytes(StandardCharsets.UTF_8));
    }
}
