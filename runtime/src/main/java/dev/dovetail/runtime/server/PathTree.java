package dev.dovetail.runtime.server;

import dev.dovetail.runtime.parameter.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The routes as a tree of segments: literals before parameters, then whatever has more fixed characters. */
final class PathTree {

    private final Map<String, PathTree> literals = new HashMap<>();
    private final List<Branch> branches = new ArrayList<>();
    private final Map<String, Route<?>> routes = new TreeMap<>();

    /** A segment with parameters, and what comes after it. */
    private record Branch(PathSegment segment, PathTree tree) {}

    /** The routes of one path by method, and the segments of the request. */
    record Match(Map<String, Route<?>> routes, List<String> segments) {

        /** The parameters of a route by its own names, still encoded. */
        Map<String, String> parameters(Route<?> route) {
            var parameters = new LinkedHashMap<String, String>();
            for (var i = 0; i < segments.size(); i++) {
                var segment = route.template().segments().get(i);
                if (!segment.isLiteral()) {
                    segment.match(segments.get(i), parameters);
                }
            }
            return parameters;
        }
    }

    /**
     * Adds a route.
     *
     * @throws IllegalArgumentException when the path has one of that method
     */
    void add(Route<?> route) {
        var node = this;
        for (var segment : route.template().segments()) {
            node = segment.isLiteral()
                    ? node.literals.computeIfAbsent(segment.literals().get(0), literal -> new PathTree())
                    : node.branch(segment);
        }
        var earlier = node.routes.putIfAbsent(route.method(), route);
        if (earlier != null) {
            throw new IllegalArgumentException(
                    route.method() + " " + route.template().text() + " is already routed as "
                            + earlier.template().text());
        }
    }

    private PathTree branch(PathSegment segment) {
        for (var branch : branches) {
            if (branch.segment().shape().equals(segment.shape())) {
                return branch.tree();
            }
        }
        var branch = new Branch(segment, new PathTree());
        branches.add(branch);
        branches.sort(Comparator.comparingInt((Branch known) -> known.segment().fixedLength())
                .reversed());
        return branch.tree();
    }

    /** The routes of a path, still encoded; null when there are none. */
    @Nullable
    Match find(String rawPath) {
        if (!rawPath.startsWith("/")) {
            return null;
        }
        var segments = List.of(rawPath.substring(1).split("/", -1));
        var node = find(segments, 0);
        return node == null ? null : new Match(node.routes, segments);
    }

    /** Each node is visited once at most, because its depth fixes the segment. */
    private @Nullable PathTree find(List<String> segments, int depth) {
        if (depth == segments.size()) {
            return routes.isEmpty() ? null : this;
        }
        var raw = segments.get(depth);
        var literal = literals.get(PercentEncoding.decode(raw));
        var found = literal == null ? null : literal.find(segments, depth + 1);
        for (var i = 0; i < branches.size() && found == null; i++) {
            var branch = branches.get(i);
            if (branch.segment().match(raw, new HashMap<>())) {
                found = branch.tree().find(segments, depth + 1);
            }
        }
        return found;
    }
}
