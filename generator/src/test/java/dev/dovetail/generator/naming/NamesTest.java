package dev.dovetail.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Info;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Direction;
import dev.dovetail.generator.view.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "pets, listPets, list",
        "pets, getPetById, getById",
        "pets, pets_list, list",
        "pets, pets, pets",
        "pets, show_all, showAll",
        "user interviews, user_interviews_list, list"
    })
    void methodIsTheOperationIdWithoutTheTag(String tag, String id, String method) {
        var operation = operation("/x", tag, id);

        assertThat(names(api(List.of(operation), List.of()))
                        .operation(operation)
                        .method())
                .isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "/zoo/{id}/pets, pets, zoo_pets_list, list",
        "/api/zoo/{id}/keepers, keepers, zoo_feed_all, feedAll",
        "/api/zoo/{id}/keepers, keepers, apiZooKeepersFeed, feed",
        "/zoo, pets, zoo, zoo",
        "/zooms/{id}, pets, zoo_pets_list, zooList"
    })
    void methodLeavesOutWhatThePathBeginsWith(String path, String tag, String id, String method) {
        var operation = operation(path, tag, id);
        var other = operation("/other", "others", "others_list");

        assertThat(names(api(List.of(operation, other), List.of()))
                        .operation(operation)
                        .method())
                .isEqualTo(method);
        assertThat(names(api(List.of(operation), List.of()))
                        .operation(operation)
                        .method())
                .as("alone")
                .isEqualTo(method);
    }

    @Test
    void namesOfClassesAreAscii() {
        var names = names(api(List.of(), List.of("Größe", "用户", "Ørsted", "été", "½")));

        assertThat(names.type(id("Größe"), Direction.RESPONSE).simpleName()).isEqualTo("Grosse");
        assertThat(names.type(id("用户"), Direction.RESPONSE).simpleName()).isEqualTo("U7528U6237");
        assertThat(names.type(id("Ørsted"), Direction.RESPONSE).simpleName()).isEqualTo("Orsted");
        assertThat(names.type(id("été"), Direction.RESPONSE).simpleName()).isEqualTo("Ete");
        assertThat(names.type(id("½"), Direction.RESPONSE).simpleName()).matches("[A-Za-z0-9_]+");
    }

    @Test
    void derivedMethodsGiveWayToDeclaredOnes() {
        var list = operation("/a", "pets", "list");
        var all = operation("/b", "pets", "listAll");
        var names = names(api(List.of(list, all), List.of()));

        assertThat(names.operation(all).method()).isEqualTo("listAll");
        assertThat(names.operation(list).all()).isEqualTo("listAll_2");
    }

    @Test
    void titleLosesATrailingApi() {
        var api = api(List.of(), List.of());
        assertThat(names(api).client().simpleName()).isEqualTo("ZooClient");
        assertThat(Names.of(api, Views.of(api), "x", Optional.of("own API"), new Diagnostics())
                        .client()
                        .simpleName())
                .isEqualTo("OwnAPIClient");
    }

    @Test
    void addingASchemaOrAMemberRenamesNothingElse() {
        var before = new ArrayList<>(List.of("Pet", "pet_food", "Class", "ZOO", "Toy-Box", "String"));
        var after = new ArrayList<>(before);
        after.add(0, "Aardvark");
        after.add(3, "PetFoods");
        after.add("petfoodBowl");

        var old = names(api(List.of(), before));
        var grown = names(api(List.of(), after));

        assertThat(before)
                .allSatisfy(name -> assertThat(old.type(id(name), Direction.RESPONSE))
                        .isEqualTo(grown.type(id(name), Direction.RESPONSE)));
    }

    @Test
    void orderOfTheDocumentDecidesNothing() {
        var names = new ArrayList<>(List.of("foo_bar", "FooBar", "fooBar", "foo-bar"));
        var forward = names(api(List.of(), names));
        java.util.Collections.reverse(names);
        var backward = names(api(List.of(), names));

        assertThat(forward.type(id("FooBar"), Direction.RESPONSE).simpleName()).isEqualTo("FooBar");
        assertThat(names)
                .allSatisfy(name -> assertThat(forward.type(id(name), Direction.RESPONSE))
                        .isEqualTo(backward.type(id(name), Direction.RESPONSE)));
    }

    private static Names names(Api api) {
        return Names.of(api, Views.of(api), "x", Optional.empty(), new Diagnostics());
    }

    private static Api api(List<Operation> operations, List<String> schemas) {
        var declarations = new LinkedHashMap<TypeId, TypeDecl>();
        schemas.forEach(name -> declarations.put(id(name), object(name)));
        return new Api(
                "3.1.0", new Info("Zoo API", "1", Docs.NONE), List.of(), List.of(), operations, declarations, Map.of());
    }

    private static TypeDecl object(String name) {
        var text = new TypeRef.Scalar(ScalarKind.STRING, Constraints.NONE);
        var member = new Member("name", text, false, Access.BOTH, Optional.empty(), Docs.NONE, location(name));
        return new TypeDecl.ObjectDecl(
                id(name), Docs.NONE, location(name), List.of(member), new AdditionalMembers.Undeclared(), List.of());
    }

    private static Operation operation(String path, String tag, String id) {
        return new Operation(
                Optional.of(id),
                HttpMethod.GET,
                new PathTemplate(path),
                List.of(tag),
                List.of(),
                Optional.empty(),
                List.of(),
                SecurityRequirement.NONE,
                Docs.NONE,
                new Location("openapi.yaml", "/paths/" + path.replace("/", "~1") + "/get", 1, 1));
    }

    private static TypeId id(String name) {
        return new TypeId("/components/schemas/" + name);
    }

    private static Location location(String name) {
        return new Location("openapi.yaml", "/components/schemas/" + name, 1, 1);
    }
}
