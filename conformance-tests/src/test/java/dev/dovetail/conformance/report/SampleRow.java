package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;

/** One operation of the environments document, and what a run found there. */
record SampleRow(OperationRef operation, int status, String scope) {

    static SampleRow parse(String line) {
        var parts = line.split(" ", -1);
        var pointer = "/paths/" + parts[1].replace("/", "~1") + "/" + parts[0].toLowerCase(java.util.Locale.ROOT);
        var origin = new Location("environments.yaml", pointer, Integer.parseInt(parts[5]), 5);
        var operation = new OperationRef(parts[2], HttpMethod.valueOf(parts[0]), parts[1], origin);
        return new SampleRow(operation, Integer.parseInt(parts[3]), parts[4]);
    }

    void record(SampleRecorder recorder) {
        recorder.at(operation, scope);
        if (operation.label().contains("user_interviews") && operation.path().contains("{id}")) {
            recorder.nothingTested("no user interview could be created through the API; name one in dovetail.yaml"
                    + " under fixtures.user_interview_id");
            return;
        }
        recorder.passed(SampleChecks.ANSWERS, status);
        allow(recorder);
        status(recorder);
        recorder.passed(SampleChecks.NO_CREDENTIALS, 401);
        recorder.passed(SampleChecks.UNKNOWN_TOKEN, 401);
        scopes(recorder);
        shape(recorder);
        if (operation.method() == HttpMethod.POST && status == 201) {
            recorder.passed(SampleChecks.READ_BACK, 200);
        }
    }

    private void allow(SampleRecorder recorder) {
        if (operation.label().equals("environments_groups_list")) {
            recorder.finding(
                    SampleChecks.ALLOW,
                    Outcome.WARNED,
                    "Allow of the 405 names methods that the document does not have",
                    "GET, HEAD, OPTIONS",
                    "GET, HEAD, OPTIONS, POST");
        } else {
            recorder.passed(SampleChecks.ALLOW, 405);
        }
    }

    private void status(SampleRecorder recorder) {
        if (operation.label().equals("environments_subscriptions_create")) {
            recorder.finding(
                    SampleChecks.SUCCESS,
                    Outcome.FAILED,
                    "a valid request was answered with 200 where the document has 201",
                    "201 (Created)",
                    "200 (OK)");
        } else {
            recorder.passed(SampleChecks.SUCCESS, status);
        }
    }

    private void scopes(SampleRecorder recorder) {
        if (scope.equals("-")) {
            return;
        }
        recorder.passed(SampleChecks.EXACT, status);
        if (operation.label().equals("environments_exports_create")) {
            recorder.finding(
                    SampleChecks.SIBLING,
                    Outcome.FAILED,
                    "a token with export:read alone was let in; the operation asks for export:write",
                    "403, and nothing created",
                    "201, and export 9 was created");
        } else if (scope.startsWith("sharing")) {
            recorder.notTested(
                    SampleChecks.SIBLING,
                    "no token with only sharing_configuration:read could be had; give one with --token");
        } else {
            recorder.passed(SampleChecks.SIBLING, 403);
        }
    }

    private void shape(SampleRecorder recorder) {
        if (operation.label().equals("environments_insight_variables_list")) {
            recorder.finding(
                    SampleChecks.BODY,
                    Outcome.FAILED,
                    "results[3].created_at: expected a date-time, got \"yesterday\"",
                    "a string of format date-time, for example \"2026-11-21T09:12:03Z\"",
                    "\"yesterday\"");
        } else if (operation.label().equals("environments_exports_content_retrieve")) {
            recorder.notTested(SampleChecks.BODY, "the document does not say what the body of this answer is");
        } else {
            recorder.passed(SampleChecks.BODY, status);
        }
    }
}
