package dev.dovetail.contract.rules;

import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ParameterStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The forms of OpenAPI's objects, as far as code is made of them. Schemas have a rule of their own. */
final class OpenApiForms {

    private static final Form TEXT = new Form.Text();
    private static final Form FLAG = new Form.Flag();
    private static final Form ANY = new Form.Any();
    private static final List<String> PLACES =
            Stream.of(ParameterLocation.values()).map(ParameterLocation::text).toList();
    private static final List<String> STYLES =
            Stream.of(ParameterStyle.values()).map(ParameterStyle::text).toList();
    private static final List<String> SCHEMES = List.of("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect");
    private static final Form TEXTS = new Form.ListOf(TEXT);

    private OpenApiForms() {}

    /** The OpenAPI Object. */
    static Form document() {
        return Form.ObjectOf.named("OpenAPI Object")
                .needs("info", info())
                .with("servers", new Form.ListOf(server()))
                .with("tags", new Form.ListOf(tag()))
                .with("security", security())
                .with("paths", new Form.MapOf(pathItem()))
                .with("components", components());
    }

    private static Form info() {
        return Form.ObjectOf.named("Info Object")
                .needs("title", TEXT)
                .with("version", TEXT)
                .with("description", TEXT);
    }

    private static Form tag() {
        return Form.ObjectOf.named("Tag Object").needs("name", TEXT).with("description", TEXT);
    }

    private static Form server() {
        var variable = Form.ObjectOf.named("Server Variable Object")
                .needs("default", TEXT)
                .with("enum", TEXTS);
        return Form.ObjectOf.named("Server Object").needs("url", TEXT).with("variables", new Form.MapOf(variable));
    }

    private static Form security() {
        return new Form.ListOf(new Form.MapOf(TEXTS));
    }

    private static Form components() {
        return Form.ObjectOf.named("Components Object")
                .with("schemas", new Form.MapOf(ANY))
                .with("parameters", new Form.MapOf(parameter()))
                .with("headers", new Form.MapOf(header()))
                .with("requestBodies", new Form.MapOf(requestBody()))
                .with("responses", new Form.MapOf(response()))
                .with("securitySchemes", new Form.MapOf(securityScheme()))
                .with("pathItems", new Form.MapOf(pathItem()));
    }

    private static Form pathItem() {
        var item = Form.ObjectOf.referable("Path Item Object").with("parameters", new Form.ListOf(parameter()));
        for (var method : HttpMethod.values()) {
            item = item.with(method.name().toLowerCase(Locale.ROOT), operation());
        }
        return item;
    }

    private static Form operation() {
        return Form.ObjectOf.named("Operation Object")
                .with("operationId", TEXT)
                .with("tags", TEXTS)
                .with("summary", TEXT)
                .with("description", TEXT)
                .with("deprecated", FLAG)
                .with("parameters", new Form.ListOf(parameter()))
                .with("requestBody", requestBody())
                .with("responses", new Form.MapOf(response()))
                .with("security", security());
    }

    private static Form parameter() {
        return Form.ObjectOf.referable("Parameter Object")
                .needs("name", TEXT)
                .needs("in", new Form.OneOf(PLACES, List.of("querystring")))
                .with("required", FLAG)
                .with("deprecated", FLAG)
                .with("style", new Form.OneOf(STYLES, List.of("cookie")))
                .with("explode", FLAG)
                .with("content", content());
    }

    private static Form header() {
        return Form.ObjectOf.referable("Header Object").with("required", FLAG).with("content", content());
    }

    private static Form requestBody() {
        return Form.ObjectOf.referable("Request Body Object")
                .needs("content", content())
                .with("required", FLAG);
    }

    private static Form response() {
        return Form.ObjectOf.referable("Response Object")
                .with("description", TEXT)
                .with("headers", new Form.MapOf(header()))
                .with("content", content());
    }

    private static Form content() {
        var mediaType = Form.ObjectOf.referable("Media Type Object").with("examples", new Form.MapOf(ANY));
        return new Form.MapOf(mediaType);
    }

    private static Form securityScheme() {
        return Form.ObjectOf.referable("Security Scheme Object")
                .needs("type", new Form.OneOf(SCHEMES))
                .with("scheme", TEXT)
                .with("name", TEXT)
                .with("in", new Form.OneOf(List.of("query", "header", "cookie")))
                .with("flows", new Form.MapOf(ANY));
    }
}
