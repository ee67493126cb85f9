package dev.dovetail.conformance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    @Test
    void showsAnAuthorizedRequestWithTheTokenByVariable() {
        var exchange = exchange(
                "GET",
                "http://127.0.0.1:8090/api/environments/1/exports/?limit=2",
                List.of(header("Authorization", "Bearer $TOKEN_EXPORT_READ"), header("Accept", "application/json")),
                Optional.empty());
        assertThat(exchange.toCurl())
                .isEqualTo("curl -i 'http://127.0.0.1:8090/api/environments/1/exports/?limit=2'"
                        + " -H 'Authorization: Bearer '\"$TOKEN_EXPORT_READ\" -H 'Accept: application/json'");
    }

    @Test
    void sendsBodyAndMethodAndLeavesToCurlWhatCurlKnowsBetter() {
        var exchange = exchange(
                "PATCH",
                "http://127.0.0.1/a/",
                List.of(
                        header("Content-Type", "application/json"),
                        header("Content-Length", "12"),
                        header("Host", "x")),
                Optional.of("{\"a\":\"it's\"}"));
        assertThat(exchange.toCurl())
                .isEqualTo("curl -i -X PATCH http://127.0.0.1/a/ -H 'Content-Type: application/json'"
                        + " --data-raw '{\"a\":\"it'\\''s\"}'");
    }

    @Test
    void takesBackTheContentTypeThatCurlWouldAdd() {
        assertThat(exchange("POST", "http://h/", List.of(), Optional.of("x")).toCurl())
                .isEqualTo("curl -i -X POST http://h/ -H 'Content-Type:' --data-raw x");
    }

    @Test
    void sendsEmptyFieldsBracesAndDotSegmentsAsTheyWere() {
        assertThat(exchange("HEAD", "http://h/{a}/../b", List.of(header("X-Empty", "")), Optional.empty())
                        .toCurl())
                .isEqualTo("curl -i --head -g --path-as-is 'http://h/{a}/../b' -H 'X-Empty;'");
    }

    @Test
    void letsNothingButTokenVariablesBeExpandedByTheShell() throws IOException, InterruptedException {
        var hostile = "a'b\"c`touch x`$(touch y)$HOME\\n $TOKENS !! $TOKEN_B\nend";
        var word = ShellWord.quote(hostile);
        var shell = new ProcessBuilder("sh", "-c", "printf %s " + word);
        shell.environment().put("TOKEN_B", "secret value");
        var process = shell.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed).isEqualTo(hostile.replace("$TOKEN_B", "secret value"));
    }

    @Test
    void showsControlCharactersAsReplacements() {
        assertThat(ShellWord.quote("a\u001b[2Jb\u0000")).isEqualTo("'a\uFFFD[2Jb\uFFFD'");
        assertThat(ShellWord.quote("")).isEqualTo("''");
    }

    @Test
    void namesTokenVariablesAfterTheirPurpose() {
        assertThat(TokenVariable.of("user_interview_DO_NOT_USE:read").reference())
                .isEqualTo("$TOKEN_USER_INTERVIEW_DO_NOT_USE_READ");
        assertThat(TokenVariable.of("***")).isEqualTo(TokenVariable.plain());
        assertThatThrownBy(() -> new TokenVariable("TOKEN; rm")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Exchange.Header header(String name, String value) {
        return new Exchange.Header(name, value);
    }

    private static Exchange exchange(
            String method, String url, List<Exchange.Header> headers, Optional<String> requestBody) {
        return new Exchange(
                1, method, url, headers, requestBody, 200, List.of(), Optional.empty(), Optional.empty(), 3);
    }
}
