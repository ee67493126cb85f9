package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.conformance.schema.Shortcomings;
import dev.dovetail.contract.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks at the documented headers of an answer: that the required ones are there, and that each has a value that its schema allows. */
final class HeaderJudge {
    private static final JsonMapper JSON = new JsonMapper();

    /** Fields whose form is HTTP's own, whatever a document says of them. */
    private static final Set<String> DATED = Set.of("date", "last-modified", "expires", "retry-after", "sunset");

    private final Findings findings;
    private final Types types;
    private final Schemas schemas;

    HeaderJudge(Findings findings, Types types, Schemas schemas) {
        this.findings = findings;
        this.types = types;
        this.schemas = schemas;
    }

    /** Content-Type is judged by itself, and so is WWW-Authenticate of a 401. */
    void judge(Header header, Answer answer) {
        var name = header.name();
        if (name.equalsIgnoreCase("Content-Type")
                || (name.equalsIgnoreCase("WWW-Authenticate") && answer.status() == 401)) {
            return;
        }
        var reading = new HeaderValue(types, header);
        var value = reading.listed(header.type()) ? answer.headerList(name) : answer.header(name);
        if (value.isPresent()) {
            value(header, reading, value.get(), answer);
        } else if (header.required()) {
            findings.failed(
                    ShapeChecks.HEADER,
                    "the required header " + name + " is missing",
                    Findings.Comparison.of(name, "no such header"),
                    header.origin(),
                    answer);
        } else {
            findings.passed(ShapeChecks.HEADER, answer);
        }
    }

    private void value(Header header, HeaderValue reading, String text, Answer answer) {
        var meanings = header.mediaType().isPresent()
                ? content(header.mediaType().get(), text)
                : reading.read(header.type(), text);
        if (meanings.isEmpty()) {
            complain(
                    header,
                    "the header " + header.name() + " is not JSON, which the document says it is",
                    text,
                    answer);
            return;
        }
        var wrong = new ArrayList<List<Error>>();
        for (var meaning : meanings) {
            var errors = header.schemaPointer()
                    .flatMap(pointer -> schemas.errors(pointer, meaning, Schemas.Way.ANSWERED))
                    .orElse(List.of());
            if (errors.isEmpty()) {
                findings.passed(ShapeChecks.HEADER, answer);
                return;
            }
            wrong.add(errors);
        }
        if (DATED.contains(header.name().toLowerCase(Locale.ROOT)) && HttpDate.is(text)) {
            findings.warned(
                    ShapeChecks.HEADER,
                    header.name()
                            + " is a date as HTTP has it, and the document says otherwise: the document looks wrong",
                    Findings.Comparison.of(SchemaMessage.of(wrong.get(0).get(0)).expected(), text),
                    answer);
            return;
        }
        misfit(header, wrong.get(0), answer);
    }

    private void misfit(Header header, List<Error> errors, Answer answer) {
        var shortcomings = Shortcomings.of(errors);
        var first = SchemaMessage.of(shortcomings.first().orElseThrow());
        findings.failed(
                ShapeChecks.HEADER,
                shortcomings.text(schemas, message -> message.in(header.name())),
                Findings.Comparison.of(first.expected(), first.actual()),
                header.origin(),
                answer);
    }

    private void complain(Header header, String message, String text, Answer answer) {
        findings.failed(ShapeChecks.HEADER, message, Findings.Comparison.of("JSON", text), header.origin(), answer);
    }

    /** What is described by {@code content} is one text of that media type: JSON, or as it stands. */
    private static List<JsonNode> content(String mediaType, String text) {
        var essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals("application/json") && !essence.endsWith("+json")) {
            return List.of(JSON.getNodeFactory().textNode(text));
        }
        try {
            return Optional.ofNullable(JSON.readTree(text)).stream().toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
