package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.List;

/** A declared answer (Response Object). No contents: the body is empty. */
public record Response(
        Status status, List<Content> contents, List<Header> headers, List<Link> links, Docs docs, Location origin) {
    public Response {
        contents = List.copyOf(contents);
        headers = List.copyOf(headers);
        links = List.copyOf(links);
    }
}
