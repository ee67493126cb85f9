package dev.dovetail.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Authentication;
import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.configuration.TokenSource;
import dev.dovetail.conformance.result.Assumption;
import dev.dovetail.conformance.result.Mode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is planned for every kind of security requirement. */
class AlgebraTest {
    private static final String SCHEMES = """
            components:
              securitySchemes:
                oauth:
                  type: oauth2
                  flows: { clientCredentials: { tokenUrl: /token, scopes: { a: A, b: B, c: C } } }
                bearer: { type: http, scheme: bearer }
                login: { type: http, scheme: basic }
                digest: { type: http, scheme: digest }
                key: { type: apiKey, in: query, name: key }
                cookie: { type: apiKey, in: cookie, name: session }
                openid: { type: openIdConnect, openIdConnectUrl: https://id.example.com }
            """;

    @Test
    void asksForRefusalsThatNoOtherAlternativeCanUndo() {
        var names = names(plan("[{ oauth: [a] }, { oauth: [b] }]", ""));
        var credentials = texts(plan("[{ oauth: [a] }, { oauth: [b] }]", ""));

        assertThat(names).contains("scope.missing a", "authentication.alternative oauth");
        assertThat(credentials)
                .filteredOn(text -> text.contains("every scope but a"))
                .isNotEmpty();
        assertThat(missing(plan("[{ oauth: [a] }, { oauth: [b] }]", ""), "scope.missing a"))
                .as("b would open it, too")
                .containsExactly("c");
        assertThat(missing(plan("[{ oauth: [a] }]", ""), "scope.missing a")).containsExactly("b", "c");
    }

    @Test
    void testsNoScopesWhereAnotherAlternativeOfTheSameCarrierNeedsNone() {
        var plan = plan("[{ oauth: [a] }, { bearer: [] }]", "");

        assertThat(names(plan)).noneMatch(name -> name.startsWith("scope."));
        assertThat(gaps(plan))
                .contains("scope.missing: another alternative, whose credentials are sent in the same place,"
                        + " asks for no scope");
        assertThat(names(plan("[{ oauth: [a] }, { login: [] }]", "")))
                .as("what is sent elsewhere does not count")
                .contains("scope.missing a");
    }

    @Test
    void leavesOutEachOfSeveralThatAreAskedForTogether() {
        var plan = plan("[{ bearer: [], key: [] }]", "");

        assertThat(names(plan))
                .contains("authentication.together without bearer", "authentication.together without key");
        assertThat(texts(plan)).contains("no credentials for bearer and a token for everything for key");
        assertThat(names(plan("[{ bearer: [], key: [] }, { key: [] }]", "")))
                .contains("authentication.together without key")
                .doesNotContain("authentication.together without bearer");
    }

    @Test
    void refusesNobodyWhereCredentialsAreOptional() {
        var plan = plan("[{}, { bearer: [] }]", "");

        assertThat(names(plan))
                .contains("authentication.open", "authentication.optional a token that nobody issued")
                .doesNotContain("authentication.missing", "authentication.unknown-token");
        assertThat(plan.assumptions())
                .extracting(Assumption::text)
                .contains("credentials are optional: wrong ones may be ignored or answered 401 (thing)");
    }

    @Test
    void saysWhatItCannotSpeak() {
        var plan = plan("[{ digest: [] }]", "");

        assertThat(gaps(plan))
                .contains("authentication.alternative: the suite does not speak the HTTP authentication"
                        + " scheme digest (security scheme digest)");
        assertThat(texts(plan("[{ digest: [] }, { key: [] }]", "")))
                .as("what it can speak is taken first")
                .contains("a token for everything");
    }

    @Test
    void prefersTheAlternativeThatItHasCredentialsFor() {
        var target = target().withAuthentication(
                        new Authentication(java.util.Map.of("login", FixedTokens.of("ada:hush")), TokenSource.NONE));
        var plan = new Planner(document("[{ bearer: [] }, { login: [] }]", ""), target).plan();

        assertThat(control(plan).schemes()).extracting(scheme -> scheme.name()).containsExactly("login");
    }

    @Test
    void letsAnOperationHaveItsOwnSecurityOrNone() {
        var open = new Planner(
                        Documents.of(document("GET", "security: []", "")
                                .replace("paths:", "security: [{ bearer: [] }]\npaths:")),
                        target())
                .plan();

        assertThat(names(open)).doesNotContain("authentication.missing");
        assertThat(control(open).credential()).isEqualTo(new Credential.None());
    }

    @Test
    void assumesWhatTheDocumentDoesNotSay() {
        assertThat(refusal(plan("[{ bearer: [] }]", ""))).containsExactly(401);
        assertThat(refusal(plan("[{ key: [] }]", ""))).containsExactly(401, 403);
        assertThat(refusal(plan("[{ key: [] }]", "\"401\": { description: No. }")))
                .containsExactly(401);
        assertThat(refusal(plan("[{ bearer: [] }]", "\"403\": { description: No. }")))
                .containsExactly(401, 403);
        assertThat(plan("[{ oauth: [a] }]", "").assumptions())
                .extracting(Assumption::text)
                .containsExactly(
                        "no 401 is documented: who is not let in is expected to be answered 401 (thing)",
                        "no 403 is documented: who lacks a scope is expected to be answered 403 (RFC 6750, 3.1) (thing)");
        assertThat(plan("[{ oauth: [a] }]", "\"401\": { description: No. }\n        \"403\": { description: No. }")
                        .assumptions())
                .isEmpty();
    }

    @Test
    void saysThatScopesInFlowsAloneAreNoOperations() {
        var plan = plan("[{ oauth: [] }]", "\"401\": { description: No. }");

        assertThat(plan.assumptions())
                .extracting(Assumption::text)
                .containsExactly(
                        "the scopes of oauth are named in its flows and with no operation: which operation needs"
                                + " which is not said, so a token with all of them is taken to be needed");
        assertThat(gaps(plan)).contains("scope.exact: the document asks for no scopes of oauth at any operation");
        assertThat(control(plan).credential()).isEqualTo(new Credential.Everything());
    }

    @Test
    void sendsNoTokenInAnAddressToAServerThatIsOnlyRead() {
        var reading = new Planner(document("[{ bearer: [] }]", ""), target().withMode(Mode.READ_ONLY)).plan();

        assertThat(names(reading)).doesNotContain("authentication.query-token");
        assertThat(gaps(reading)).anyMatch(gap -> gap.startsWith("authentication.query-token: a token in an address"));
        assertThat(names(plan("[{ bearer: [] }]", ""))).contains("authentication.query-token");
        assertThat(names(plan("[{ login: [] }]", ""))).doesNotContain("authentication.query-token");
    }

    @Test
    void hasNoFlawsThatCredentialsOfAKindCannotHave() {
        assertThat(names(plan("[{ login: [] }]", "")))
                .contains("authentication.unknown-token", "authentication.malformed", "authentication.scheme-case")
                .doesNotContain("authentication.expired", "authentication.signature");
        assertThat(names(plan("[{ cookie: [] }]", "")))
                .contains("authentication.unknown-token", "authentication.revoked")
                .doesNotContain("authentication.scheme-case", "authentication.unsigned");
        assertThat(names(plan("[{ openid: [a] }]", "")))
                .contains("authentication.signature", "authentication.unsigned", "scope.none");
    }

    private static Target target() {
        return Target.at(URI.create("http://localhost:1"))
                .withScopeRules(ScopeRules.NONE)
                .withTokens(FixedTokens.of("t"));
    }

    private static Plan plan(String security, String responses) {
        return new Planner(document(security, responses), target()).plan();
    }

    private static dev.dovetail.contract.Contract document(String security, String responses) {
        return Documents.of(document("GET", "security: " + security, responses));
    }

    private static String document(String method, String security, String responses) {
        return """
                openapi: 3.1.0
                info: { title: T, version: "1" }
                paths:
                  /thing:
                    %s:
                      operationId: thing
                      %s
                      responses:
                        "200": { description: Here. }
                        %s
                """.formatted(method.toLowerCase(java.util.Locale.ROOT), security, responses) + SCHEMES;
    }

    private static List<String> names(Plan plan) {
        return plan.scenarios().get(0).cases().stream().map(Case::name).toList();
    }

    private static List<String> texts(Plan plan) {
        return plan.scenarios().get(0).cases().stream()
                .flatMap(planned -> planned.steps().stream())
                .map(step -> step.request().credential().text())
                .toList();
    }

    private static List<String> gaps(Plan plan) {
        return plan.scenarios().get(0).gaps().stream()
                .map(gap -> gap.check().id() + ": " + gap.reason())
                .toList();
    }

    private static RequestPlan control(Plan plan) {
        return plan.scenarios().get(0).cases().get(0).steps().get(0).request();
    }

    private static List<Integer> refusal(Plan plan) {
        return plan.scenarios().get(0).cases().stream()
                .filter(planned -> planned.name().equals("authentication.missing"))
                .map(planned ->
                        ((AccessPurpose.Refused) planned.purpose()).refusal().statuses())
                .findFirst()
                .orElseThrow();
    }

    private static java.util.Set<String> missing(Plan plan, String name) {
        return plan.scenarios().get(0).cases().stream()
                .filter(planned -> planned.name().equals(name))
                .flatMap(planned -> planned.steps().stream())
                .map(step -> ((Credential.Without) step.request().credential()).others())
                .findFirst()
                .orElseThrow();
    }
}
