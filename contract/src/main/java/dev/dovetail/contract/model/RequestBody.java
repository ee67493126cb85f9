package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.List;

/** What an operation accepts as a body (Request Body Object). */
public record RequestBody(boolean required, List<Content> contents, Docs docs, Location origin) {
    public RequestBody {
        contents = List.copyOf(contents);
    }
}
