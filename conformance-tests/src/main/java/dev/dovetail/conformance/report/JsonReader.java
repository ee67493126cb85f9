package dev.dovetail.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Assumption;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Level;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Shard;
import dev.dovetail.conformance.result.Share;
import dev.dovetail.conformance.result.Since;
import dev.dovetail.conformance.result.StaleDeviation;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what {@link JsonReport} wrote. */
final class JsonReader {

    private final String name;
    private final Map<String, OperationRef> operations = new LinkedHashMap<>();
    private final Map<String, Check> checks = new HashMap<>();

    /** A reader of one file, which messages call by this name. */
    JsonReader(String name) {
        this.name = name;
    }

    RunResult read(String text) throws IOException {
        try {
            var root = new ObjectMapper().readTree(text);
            if (!root.path("format").asText().equals("dovetail-report")) {
                throw new IOException(name + " is no report of a run: give the report.json of one");
            }
            if (root.path("version").asInt() != 1) {
                throw new IOException(name + " is a report of version "
                        + root.path("version").asText() + ", and this Dovetail reads version 1");
            }
            return result(new JsonFields(root, ""));
        } catch (JsonProcessingException e) {
            throw new IOException(name + " is no report of a run: " + e.getOriginalMessage(), e);
        } catch (JsonFields.Missing | IllegalArgumentException | DateTimeException e) {
            throw new IOException(name + " is no whole report of a run: " + e.getMessage(), e);
        }
    }

    private RunResult result(JsonFields root) {
        root.each("operations").map(this::operation).forEach(one -> operations.put(one.label(), one));
        root.each("checks").map(JsonReader::check).forEach(one -> checks.put(one.id(), one));
        var known = new LinkedHashMap<Allowances.Subject, KnownDeviation>();
        var verdicts = root.each("verdicts")
                .map(node -> {
                    var verdict = verdict(node);
                    node.optional("known")
                            .ifPresent(why -> known.put(Allowances.Subject.of(verdict), JsonReader.known(why)));
                    return verdict;
                })
                .toList();
        return new RunResult(
                info(root.at("run")),
                List.copyOf(operations.values()),
                verdicts,
                root.each("exchanges").map(JsonReader::exchange).toList(),
                root.each("leftovers").map(JsonReader::leftover).toList(),
                course(root.at("run")),
                new Allowances(
                        known,
                        root.each("staleDeviations")
                                .map(node -> new StaleDeviation(node.text("place"), node.text("message")))
                                .toList(),
                        root.optional("since").map(JsonReader::since)),
                JsonEvidence.read(root),
                root.each("assumptions")
                        .map(node -> new Assumption(node.text("text"), origin(node.at("origin"))))
                        .toList());
    }

    private static RunInfo info(JsonFields node) {
        return new RunInfo(
                node.text("document"),
                node.at("api").text("title"),
                node.at("api").text("version"),
                node.text("baseUrl"),
                Instant.parse(node.text("startedAt")),
                Duration.ofMillis(node.number("durationMillis")),
                node.number("seed"),
                node.named("mode", JsonNames::mode),
                node.figure("requests"),
                node.texts("groups")
                        .map(group -> JsonNames.group(group).orElseThrow(() -> node.unknown("groups", group)))
                        .collect(Collectors.toSet()),
                node.text("fingerprint"),
                node.optional("shard").map(JsonReader::share));
    }

    private static Course course(JsonFields node) {
        var ending = node.named(
                "ending",
                word -> Arrays.stream(Course.Ending.values())
                        .filter(value -> value.word().equals(word))
                        .findFirst());
        return new Course(ending, node.texts("remarks").toList());
    }

    private static Leftover leftover(JsonFields node) {
        return new Leftover(
                node.text("operation"), node.text("thing"), node.text("reason"), node.optionalText("command"));
    }

    private static Share share(JsonFields node) {
        var shard = new Shard(node.figure("index"), node.figure("count"));
        return new Share(shard, node.texts("operations").toList());
    }

    private static Since since(JsonFields node) {
        return new Since(
                node.text("report"),
                Instant.parse(node.text("startedAt")),
                node.texts("remarks").toList(),
                node.each("fixed")
                        .map(one -> new Since.Fixed(one.text("check"), one.optionalText("operation"), one.text("was")))
                        .toList());
    }

    private OperationRef operation(JsonFields node) {
        return new OperationRef(
                node.text("label"),
                node.named("method", method -> JsonNames.constant(HttpMethod.class, method)),
                node.text("path"),
                origin(node.at("origin")));
    }

    private static Check check(JsonFields node) {
        return new Check(
                node.text("id"),
                node.named("group", JsonNames::group),
                node.named("level", level -> JsonNames.constant(Level.class, level)),
                node.text("proves"),
                node.text("clause"));
    }

    private Verdict verdict(JsonFields node) {
        var check = node.text("check");
        return new Verdict(
                Optional.ofNullable(checks.get(check)).orElseThrow(() -> node.unknown("check", check)),
                node.optionalText("operation")
                        .map(label -> Optional.ofNullable(operations.get(label))
                                .orElseThrow(() -> node.unknown("operation", label))),
                node.named("outcome", JsonNames::outcome),
                node.text("message"),
                node.optionalText("expected"),
                node.optionalText("actual"),
                origin(node.at("origin")),
                node.optionalFigure("exchange"),
                node.has("flaky"));
    }

    private static KnownDeviation known(JsonFields node) {
        return new KnownDeviation(
                node.text("reason"),
                node.optionalText("until").map(LocalDate::parse),
                node.optionalText("issue"),
                node.text("place"));
    }

    private static Exchange exchange(JsonFields node) {
        var request = node.at("request");
        var answer = node.optional("response");
        return new Exchange(
                node.figure("id"),
                request.text("method"),
                request.text("url"),
                headers(request),
                request.optionalText("body"),
                answer.map(one -> one.figure("status")).orElse(0),
                answer.map(JsonReader::headers).orElse(List.of()),
                answer.flatMap(one -> one.optionalText("body")),
                node.optionalText("trouble"),
                node.number("tookMillis"));
    }

    private static List<Exchange.Header> headers(JsonFields node) {
        return node.each("headers")
                .map(header -> new Exchange.Header(header.text("name"), header.text("value")))
                .toList();
    }

    private static Location origin(JsonFields node) {
        return new Location(
                node.text("document"),
                node.text("pointer"),
                node.has("line") ? node.figure("line") : 0,
                node.has("column") ? node.figure("column") : 0);
    }
}
