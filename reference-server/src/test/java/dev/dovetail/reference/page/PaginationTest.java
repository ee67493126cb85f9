package dev.dovetail.reference.page;

import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.reference.Target;
import dev.dovetail.reference.api.model.Group;
import dev.dovetail.reference.api.model.GroupsListParameters;
import dev.dovetail.reference.api.model.InsightVariable;
import dev.dovetail.reference.api.model.InsightVariableRequest;
import dev.dovetail.reference.api.model.InsightVariableTypeEnum;
import dev.dovetail.reference.api.model.InsightsListParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PaginationTest {

    private static final Target TARGET = Target.start();

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    /** What each page has, following links from the first to the last. */
    private static List<List<String>> follow(String first, String link, String member) {
        var pages = new ArrayList<List<String>>();
        for (var address = first; !address.isEmpty(); ) {
            var page = TARGET.get(address).with(200).json();
            pages.add(members(page, member));
            address = page.path(link).asText("");
        }
        return pages;
    }

    private static List<String> members(JsonNode page, String member) {
        var found = new ArrayList<String>();
        page.path("results").forEach(row -> found.add(row.path(member).asText()));
        return found;
    }

    private static List<String> flat(List<List<String>> pages) {
        return pages.stream().flatMap(List::stream).toList();
    }

    @Test
    void partsAListByLimitAndOffset() {
        var ids = new ArrayList<String>(List.of("1"));
        for (var i = 0; i < 6; i++) {
            ids.add(Long.toString(TARGET.client().insights().create(PROJECT).id()));
        }
        var pages = follow("/insights/?limit=3&refresh=blocking", "next", "id");
        assertThat(pages).extracting(List::size).containsExactly(3, 3, 1);
        assertThat(flat(pages)).isEqualTo(ids);
        var backwards = follow("/insights/?limit=3&offset=6", "previous", "id");
        assertThat(backwards).extracting(List::size).containsExactly(1, 3, 3);
        var page = TARGET.get("/insights/?limit=3&refresh=blocking").json();
        assertThat(page.path("count").asLong()).isEqualTo(7);
        assertThat(page.path("next").asText())
                .startsWith(TARGET.server().baseUri() + "/api/environments/1/insights/?")
                .contains("refresh=blocking");
        var byClient = TARGET.client()
                .insights()
                .listAll(PROJECT, InsightsListParameters.builder().limit(2L).build());
        assertThat(byClient).extracting(insight -> Long.toString(insight.id())).isEqualTo(ids);
    }

    @Test
    void ignoresALimitThatMakesNoSense() {
        for (var query : List.of("limit=0", "limit=-5", "offset=-1", "limit=9223372036854775807&offset=0")) {
            var page = TARGET.get("/exports/?" + query).with(200).json();
            assertThat(page.path("results")).as(query).hasSize(1);
            assertThat(page.has("next")).isFalse();
        }
        var beyond = TARGET.get("/exports/?offset=9223372036854775807&limit=9223372036854775807")
                .with(200)
                .json();
        assertThat(beyond.path("results")).isEmpty();
        TARGET.get("/exports/?limit=many").error(400, "validation_error", "invalid_input", "limit");
    }

    @Test
    void partsGroupsByCursor() {
        var pages = follow("/groups/?group_type_index=0", "next", "group_key");
        assertThat(pages).extracting(List::size).containsExactly(100, 100, 51);
        assertThat(flat(pages)).doesNotHaveDuplicates().hasSize(251).startsWith("acme", "group-250");
        assertThat(TARGET.client().groups().listAll(PROJECT, 0))
                .extracting(Group::groupKey)
                .isEqualTo(flat(pages));
    }

    @Test
    void comesBackToTheFirstGroupsTheSameWay() {
        var pages = follow("/groups/?group_type_index=0", "next", "group_key");
        var address = "/groups/?group_type_index=0";
        for (var i = 1; i < pages.size(); i++) {
            address = TARGET.get(address).json().path("next").asText();
        }
        var backwards = follow(address, "previous", "group_key");
        Collections.reverse(backwards);
        assertThat(flat(backwards)).isEqualTo(flat(pages));
    }

    @Test
    void keepsTheSearchFromPageToPage() {
        var pages = follow("/groups/?group_type_index=0&search=GROUP-", "next", "group_key");
        assertThat(flat(pages)).hasSize(250).allMatch(key -> key.startsWith("group-"));
        var exact = GroupsListParameters.builder().search("ACME").build();
        assertThat(TARGET.client().groups().list(PROJECT, 0, exact).results()).hasSize(1);
        assertThat(TARGET.client().groups().list(PROJECT, 3).results()).isEmpty();
    }

    @Test
    void refusesACursorThatNoPageGave() {
        for (var cursor : List.of("x", "!", "b2xkZXIgdGhhbiB5ZXN0ZXJkYXk", "%F0%9F%98%80", "cD0xMjM")) {
            assertThat(TARGET.get("/groups/?group_type_index=0&cursor=" + cursor)
                            .error(404, "invalid_request", "not_found", null)
                            .detail())
                    .isEqualTo("Invalid cursor");
        }
    }

    @Test
    void partsVariablesByPagesOfFiveHundred() {
        var variables = TARGET.client().insightVariables();
        for (var i = 0; i < NumberedPage.LENGTH + 1; i++) {
            variables.create(
                    PROJECT,
                    InsightVariableRequest.builder()
                            .name("v" + i)
                            .type(InsightVariableTypeEnum.NUMBER)
                            .build());
        }
        var pages = follow("/insight_variables/", "next", "name");
        assertThat(pages).extracting(List::size).containsExactly(500, 1);
        assertThat(flat(pages)).doesNotHaveDuplicates();
        assertThat(follow("/insight_variables/?page=2", "previous", "name"))
                .extracting(List::size)
                .containsExactly(1, 500);
        assertThat(variables.listAll(PROJECT)).extracting(InsightVariable::name).isEqualTo(flat(pages));
        for (var page : List.of("0", "-1", "3", "x", "9223372036854775807")) {
            assertThat(TARGET.get("/insight_variables/?page=" + page)
                            .error(404, "invalid_request", "not_found", null)
                            .detail())
                    .isEqualTo("Invalid page.");
        }
    }

    @Test
    void linksToWhereTheCallerCameFrom() {
        var page = TARGET.send(TARGET.authorized("/groups/?group_type_index=0").GET())
                .json();
        assertThat(page.path("next").asText()).startsWith("http://127.0.0.1:");
    }
}
