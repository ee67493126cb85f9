package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.IdentityReader;
import dev.dovetail.conformance.run.Records;

/** Judges whether the Location of a 201 leads to what was created (RFC 9110, 10.2.2). */
final class LocationJudge {
    private final Hearing hearing;

    LocationJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var created = act.answer().orElseThrow();
        var location = created.header("Location");
        if (created.status() != 201) {
            hearing.notTested(StateChecks.LOCATION, "the creation was answered " + created.status());
            return;
        }
        if (location.isEmpty()) {
            // RFC 9110, 15.3.2, leaves it to the server; where the document asks for it, its absence is one of shape.
            return;
        }
        var read = record.last(Step.Role.FOLLOW).flatMap(Records.OfStep::answer);
        if (read.isEmpty()) {
            elsewhere(location.get(), act, created);
        } else if (!read.get().succeeded()) {
            hearing.findings()
                    .failed(
                            StateChecks.LOCATION,
                            "Location leads to an answer of status "
                                    + read.get().status(),
                            Findings.Comparison.of("success", read.get().status() + " from " + location.get()),
                            read.get());
        } else {
            same(act, read.get());
        }
    }

    /** Another server may keep what was created; but the path that the document has is one of this server. */
    private void elsewhere(String location, Records.OfStep act, Answer created) {
        var item = act.step().keep().map(Step.Keep::parameter).flatMap(parameter -> act.identifier());
        var path = act.step()
                .request()
                .path()
                .text()
                .replaceAll("\\{[^}]*}", "[^/]+")
                .replaceAll("/$", "");
        if (item.isPresent() && location.split("[?#]", 2)[0].matches("[A-Za-z+.-]+://.*" + path + "/[^/]+/?")) {
            hearing.findings()
                    .failed(
                            StateChecks.LOCATION,
                            "Location leads to another server",
                            Findings.Comparison.of("an address of this server", location),
                            created);
        } else {
            hearing.notTested(StateChecks.LOCATION, "Location leads to another server, which is not called");
        }
    }

    private void same(Records.OfStep act, Answer read) {
        var parameter = act.step().keep().map(Step.Keep::parameter);
        var created = act.identifier().map(JsonNode::asText);
        var found = parameter.flatMap(name ->
                read.json().flatMap(body -> IdentityReader.inBody(body, name)).map(JsonNode::asText));
        // A thing may be addressed by its name and have an identifier besides.
        var named = read.json().isPresent()
                && parameter.isPresent()
                && act.identifier().isPresent()
                && IdentityReader.isNamed(
                        read.json().get(), parameter.get(), act.identifier().get());
        if (created.isPresent() && found.isPresent() && !named) {
            hearing.findings()
                    .failed(
                            StateChecks.LOCATION,
                            "Location leads to something else than what was created",
                            Findings.Comparison.of(created.get(), found.get()),
                            read);
            return;
        }
        hearing.findings().passed(StateChecks.LOCATION, read);
    }
}
