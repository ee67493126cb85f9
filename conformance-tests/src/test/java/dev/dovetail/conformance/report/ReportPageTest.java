package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page as a reader uses it, in a browser that needs only a JDK. */
class ReportPageTest {

    private static final String ADDRESS = "http://report.example/report.html";

    private final WebClient browser = new WebClient();
    private final List<URL> requested = new ArrayList<>();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void asksForNothingButItself() throws IOException {
        var page = open(SampleRuns.known(), "");
        row(page, "environments_exports_create").click();
        assertThat(requested).containsExactly(URI.create(ADDRESS).toURL());
    }

    @Test
    void showsTheRowsAndFindingsOfOneOutcome() throws IOException {
        var page = open(SampleRuns.environments(), "");
        assertThat(shownRows(page)).hasSize(42);
        choose(page, "outcome", "failed");
        assertThat(shownRows(page)).hasSize(3);
        assertThat(page.getHtmlElementById("warned").hasAttribute("hidden")).isTrue();
        assertThat(text(page, "shown")).isEqualTo("3 of 42 rows");
    }

    @Test
    void showsTheRowsOfOneGroup() throws IOException {
        var page = open(SampleRuns.environments(), "");
        choose(page, "group", "life");
        assertThat(shownRows(page)).isNotEmpty().hasSizeLessThan(20);
        choose(page, "group", "");
        assertThat(shownRows(page)).hasSize(42);
    }

    @Test
    void findsWhatIsBehindTheFirstFewOfACause() throws IOException {
        var page = open(SampleRuns.alike(), "");
        assertThat(page.<DomElement>getByXPath("//details[@class='others']"))
                .singleElement()
                .satisfies(others -> assertThat(others.hasAttribute("open")).isFalse());
        type(page, "user_interviews");
        HtmlElement others = page.querySelector("details.others");
        assertThat(others.hasAttribute("open")).isTrue();
        assertThat(page.<DomElement>getByXPath("//details[contains(@class,'finding')][not(@hidden)]"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.getTextContent()).contains("/user_interviews/"));
        choose(page, "group", "stat");
        assertThat(page.getHtmlElementById("warned").hasAttribute("hidden")).isTrue();
    }

    @Test
    void findsWords() throws IOException {
        var page = open(SampleRuns.environments(), "");
        type(page, "exports post");
        assertThat(shownRows(page)).singleElement().asString().contains("exports");
        type(page, "nothing like that");
        assertThat(shownRows(page)).isEmpty();
        assertThat(page.getHtmlElementById("empty").hasAttribute("hidden")).isFalse();
    }

    @Test
    void opensAnOperationAndTheExchangeBehindACheck() throws IOException {
        var page = open(SampleRuns.environments(), "");
        row(page, "environments_exports_create").click();
        var detail = page.querySelector("tr.detail");
        assertThat(detail.getTextContent()).contains("A token with export:read alone was let in");
        assertThat(detail.querySelectorAll("pre")).isEmpty();
        HtmlElement exchange = detail.querySelector("button.link");
        exchange.click();
        assertThat(detail.querySelector("pre.curl").getTextContent())
                .startsWith("curl -i -X POST http://127.0.0.1:8090/");
        assertThat(detail.getTextContent()).contains("Authorization: Bearer $TOKEN");
        row(page, "environments_exports_create").click();
        assertThat((DomElement) page.querySelector("tr.detail")).isNull();
    }

    @Test
    void leadsToOneVerdict() throws IOException {
        var page = open(SampleRuns.environments(), "#verdict/environments_exports_create/scope.insufficient");
        HtmlElement wanted = page.querySelector(".line.wanted");
        assertThat(wanted.getTextContent()).contains("A token with export:read alone was let in");
        HtmlElement anchor = wanted.querySelector("a.anchor");
        assertThat(anchor.getAttribute("href")).isEqualTo("#verdict/environments_exports_create/scope.insufficient");
    }

    @Test
    void runsNothingThatAServerSent() throws IOException {
        var alerts = new ArrayList<String>();
        browser.setAlertHandler((page, message) -> alerts.add(message));
        var page = open(SampleRuns.hostile(), "");
        HtmlElement button = page.querySelector(".matrix tbody button");
        button.click();
        HtmlElement exchange = page.querySelector("button.link");
        exchange.click();
        assertThat(alerts).isEmpty();
        assertThat(page.querySelectorAll("img")).isEmpty();
    }

    @Test
    void worksForAThousandOperations() throws IOException {
        var page = open(SampleRuns.large(1000), "");
        assertThat(shownRows(page)).hasSize(1000);
        choose(page, "outcome", "failed");
        assertThat(shownRows(page)).hasSize(25);
        type(page, "things10_");
        assertThat(shownRows(page)).isEmpty();
        type(page, "things1_3");
        row(page, "departments_things1_3").click();
        assertThat(page.querySelector("tr.detail").getTextContent())
                .contains("A token with thing:read alone was let in");
    }

    private HtmlPage open(RunResult result, String fragment) throws IOException {
        var connection = new MockWebConnection() {
            @Override
            public WebResponse getResponse(WebRequest request) throws IOException {
                requested.add(request.getUrl());
                return super.getResponse(request);
            }
        };
        connection.setDefaultResponse(new HtmlReport().text(result));
        browser.setWebConnection(connection);
        browser.getOptions().setThrowExceptionOnScriptError(true);
        browser.getOptions().setCssEnabled(false);
        return browser.getPage(ADDRESS + fragment);
    }

    private static HtmlElement row(HtmlPage page, String label) {
        return page.getFirstByXPath("//table[contains(@class,'matrix')]//button[@title='" + label + "']");
    }

    private static List<String> shownRows(HtmlPage page) {
        return page
                .<HtmlElement>getByXPath("//table[contains(@class,'matrix')]/tbody/tr[not(@class='detail')]")
                .stream()
                .filter(row -> !row.hasAttribute("hidden"))
                .map(row -> row.getFirstElementChild().getTextContent())
                .toList();
    }

    private static void choose(HtmlPage page, String id, String value) {
        HtmlSelect select = page.getHtmlElementById(id);
        select.setSelectedAttribute(value, true);
        select.fireEvent("input");
    }

    private static void type(HtmlPage page, String text) {
        HtmlInput input = page.getHtmlElementById("find");
        input.setValue(text);
        input.fireEvent("input");
    }

    private static String text(HtmlPage page, String id) {
        return page.getHtmlElementById(id).getTextContent();
    }
}
