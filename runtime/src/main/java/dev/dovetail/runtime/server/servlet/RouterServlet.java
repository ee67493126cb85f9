package dev.dovetail.runtime.server.servlet;

import dev.dovetail.runtime.server.Headers;
import dev.dovetail.runtime.server.ServerRequest;
import dev.dovetail.runtime.server.ServerResponse;
import dev.dovetail.runtime.server.Service;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * A service in a Jakarta Servlet 6.1 container. Map it to {@code /*}: the paths that the service sees are those of the
 * request without the context's.
 */
public final class RouterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Service service;

    /** A servlet of a router, or of something around one. */
    public RouterServlet(Service service) {
        this.service = service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(service.route(translated(request)), request.getMethod().equals("HEAD"), response);
    }

    private static ServerRequest translated(HttpServletRequest request) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return new ServerRequest(
                request.getMethod(),
                request.getRequestURI().substring(request.getContextPath().length()),
                request.getQueryString(),
                Headers.of(headers),
                request.getInputStream());
    }

    private static void send(ServerResponse answer, boolean head, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var body = answer.body();
        if (body == null || head) {
            return;
        }
        body.length().ifPresent(response::setContentLengthLong);
        try (var octets = body.open()) {
            var output = response.getOutputStream();
            var buffer = new byte[16_384];
            for (var count = octets.read(buffer); count >= 0; count = octets.read(buffer)) {
                output.write(buffer, 0, count);
                if (body.length().isEmpty() && count < buffer.length) {
                    // what comes piece by piece goes out piece by piece
                    output.flush();
                }
            }
        }
    }
}
