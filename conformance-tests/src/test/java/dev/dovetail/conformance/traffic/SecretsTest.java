package dev.dovetail.conformance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.Exchange.Header;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    private static List<String> values(Secrets secrets, Recorded exchange) {
        return secrets.of(exchange).stream().map(Secrets.Secret::value).toList();
    }

    private static Recorded exchange(String url, List<Header> headers, String sent, String answered) {
        return new Recorded(
                "POST",
                url,
                headers,
                Optional.of(sent),
                200,
                List.of(),
                RecordedBody.of(answered.getBytes(StandardCharsets.UTF_8)),
                Instant.EPOCH,
                1);
    }

    @Test
    void findsCredentialsWhereverTheyGo() {
        var found = values(
                new Secrets(List.of()),
                exchange(
                        "https://ada:url-pass@h/x?api_key=query-key&page=12345678",
                        List.of(
                                new Header("Authorization", "Bearer bearer-secret"),
                                new Header("Proxy-Authorization", "Basic YWRhOmJhc2ljLXBhc3M="),
                                new Header("Cookie", "sid=cookie-value; theme=dark"),
                                new Header("X-Auth-Token", "header-token")),
                        "grant_type=password&password=form-pass&username=adalovelace",
                        "{\"access_token\":\"answer-token\",\"deep\":[{\"clientSecret\":\"deep-secret\",\"name\":\"not a one\"}]}"));
        assertThat(found)
                .contains(
                        "url-pass",
                        "query-key",
                        "bearer-secret",
                        "basic-pass",
                        "cookie-value",
                        "header-token",
                        "form-pass",
                        "answer-token",
                        "deep-secret")
                .doesNotContain("12345678", "adalovelace", "not a one");
    }

    @Test
    void knowsTheKeysOfTheDocument() {
        var key = new SecurityScheme.ApiKey(
                "key", ParameterLocation.HEADER, "X-Partner", Docs.NONE, new Location("a.yaml", "", 1, 1));
        var exchange = exchange("https://h/", List.of(new Header("x-partner", "partner-key")), "", "");
        assertThat(values(new Secrets(List.of(key)), exchange)).containsExactly("partner-key");
        assertThat(values(new Secrets(List.of()), exchange)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "token,true",
        "X-CSRF-Token,true",
        "tokenize,false",
        "client_secret,true",
        "secretary,false",
        "keyboard,false",
        "user[password],true"
    })
    void goesByWhatSecretsAreUsuallyCalled(String name, boolean secret) {
        var exchange = exchange("https://h/?" + name + "=something", List.of(), "", "");
        assertThat(values(new Secrets(List.of()), exchange)).hasSize(secret ? 1 : 0);
    }

    @Test
    void isNotHeldUpByNamesWithoutEnd() {
        var name = "a-".repeat(200_000);
        assertThat(values(new Secrets(List.of()), exchange("https://h/?" + name + "=something", List.of(), name, "{")))
                .isEmpty();
    }
}
