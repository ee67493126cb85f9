package dev.dovetail.conformance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Documents;
import dev.dovetail.contract.model.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static Api api(String servers) {
        return Documents.of("""
                openapi: 3.1.0
                info: { title: Notes, version: 1.0.0 }
                servers: [%s]
                paths:
                  /notes:
                    get: { responses: { '200': { description: All. } } }
                  /notes/{id}:
                    get: { responses: { '200': { description: One. } } }
                  /notes/latest:
                    get: { responses: { '200': { description: The last. } } }
                  /files/{name}.{kind}:
                    get: { responses: { '200': { description: A file. } } }
                """.formatted(servers)).api();
    }

    private static String found(Routes routes, String url) {
        return routes.match("GET", url)
                .map(match -> match.base() + " " + match.operation().path() + " "
                        + new java.util.TreeMap<>(match.pathValues()))
                .orElse("none");
    }

    @Test
    void looksBelowTheServersOfTheDocumentOnAnyHost() {
        var routes = new Routes(api("{ url: 'https://api.example.com/v1' }, { url: /beta/ }"));
        assertThat(found(routes, "https://api.example.com/v1/notes?x=1#y"))
                .startsWith("https://api.example.com/v1 /notes ");
        assertThat(found(routes, "http://localhost:8080/v1/notes")).startsWith("http://localhost:8080/v1 /notes ");
        assertThat(found(routes, "http://localhost/beta/notes/7"))
                .isEqualTo("http://localhost/beta /notes/{id} {id=7}");
        assertThat(found(routes, "http://localhost/notes")).isEqualTo("none");
        assertThat(found(routes, "http://localhost/v1/notes/7/more")).isEqualTo("none");
    }

    @Test
    void letsVariablesOfServersBeAnything() {
        var routes = new Routes(
                api(
                        "{ url: 'https://{region}.example.com/{version}', variables: { region: { default: eu }, version: { default: v1 } } }"));
        assertThat(found(routes, "https://us.example.com/v7/notes")).startsWith("https://us.example.com/v7 /notes ");
    }

    @Test
    void prefersThePathWithFewerParameters() {
        var routes = new Routes(api(""));
        assertThat(found(routes, "https://h/notes/latest")).isEqualTo("https://h /notes/latest {}");
        assertThat(found(routes, "https://h/files/a%20b.tar.gz"))
                .isEqualTo("https://h /files/{name}.{kind} {kind=gz, name=a b.tar}");
        assertThat(found(routes, "https://h/notes/%zz")).isEqualTo("https://h /notes/{id} {id=%zz}");
        assertThat(routes.match("DELETE", "https://h/notes")).isEmpty();
    }

    @Test
    void keepsToTheAddressesThatAreNamed() {
        var routes =
                new Routes(api("{ url: 'https://api.example.com/v1' }"), List.of("https://staging.example.com/api/"));
        assertThat(found(routes, "https://staging.example.com/api/notes"))
                .startsWith("https://staging.example.com/api /notes ");
        assertThat(found(routes, "https://api.example.com/v1/notes")).isEqualTo("none");
        assertThat(routes.match("GET", "https://staging.example.com/api/notes/1")
                        .orElseThrow()
                        .pathValues())
                .isEqualTo(Map.of("id", "1"));
    }
}
