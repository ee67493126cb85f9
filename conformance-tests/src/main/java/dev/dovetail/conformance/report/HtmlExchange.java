package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Exchange;
import java.util.List;
import java.util.Optional;

/** One exchange, request beside answer, with the command that repeats it; report.js builds the same from the page's data. */
final class HtmlExchange {

    /** Characters of a body that the page shows; report.json has all of them. */
    static final int LONGEST_BODY = 20_000;

    private final Markup html;
    private final Exchange exchange;

    HtmlExchange(Markup html, Exchange exchange) {
        this.html = html;
        this.exchange = exchange;
    }

    void write() {
        html.open("p", "class", "repeat-title").text("To repeat it:").close("p");
        html.open("pre", "class", "curl", "tabindex", "0")
                .text(exchange.toCurl())
                .close("pre")
                .line();
        html.open("details", "class", "exchange")
                .element("summary", title(exchange))
                .open("div", "class", "sides");
        side("Request", exchange.method() + " " + exchange.url(), exchange.requestHeaders(), exchange.requestBody());
        side("Answer", answerLine(exchange), exchange.responseHeaders(), exchange.responseBody());
        html.close("div").close("details").line();
    }

    static String title(Exchange exchange) {
        var answer = exchange.status() == 0 ? "no answer" : "answered " + exchange.status();
        return "Exchange " + exchange.id() + ", " + answer + " in " + Phrases.number(exchange.tookMillis()) + " ms";
    }

    /** The status, or why there is none. */
    static String answerLine(Exchange exchange) {
        var status = exchange.status() == 0 ? "No answer" : String.valueOf(exchange.status());
        return exchange.trouble().map(trouble -> status + " (" + trouble + ")").orElse(status);
    }

    /** The body as the page shows it: JSON in lines, and not without end. */
    static String shown(String body) {
        return JsonLayout.indent(VisibleText.head(body, LONGEST_BODY)) + VisibleText.remark(body, LONGEST_BODY);
    }

    private void side(String title, String first, List<Exchange.Header> headers, Optional<String> body) {
        html.open("div", "class", "side").element("h4", title).open("pre", "tabindex", "0");
        html.element("b", first);
        for (var header : headers) {
            html.text("\n")
                    .element("span", header.name() + ":", "class", "name")
                    .text(" " + header.value());
        }
        body.ifPresent(text -> html.text("\n\n" + shown(text)));
        html.close("pre").close("div");
    }
}
