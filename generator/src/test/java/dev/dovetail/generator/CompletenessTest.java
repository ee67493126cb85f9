package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every alternative of the model appears in some case folder. */
class CompletenessTest {

    private final Set<Object> seen = new HashSet<>();

    @Test
    void everyAlternativeHasACase() throws IOException {
        for (var name : CasesTest.cases()) {
            var document = CasesTest.CASES.resolve(name).resolve("openapi.yaml");
            new ContractReader(ReadOptions.DEFAULTS)
                    .read(document)
                    .contract()
                    .ifPresent(contract -> see(contract.api()));
        }

        for (var root : List.of(TypeRef.class, TypeDecl.class, Discrimination.class, AdditionalMembers.class)) {
            assertThat(seen).as("alternatives of %s", root).contains((Object[]) root.getPermittedSubclasses());
        }
        assertThat(seen).contains((Object[]) ScalarKind.values());
    }

    private void see(Api api) {
        api.declarations().values().forEach(declaration -> {
            seen.add(declaration.getClass());
            if (declaration instanceof TypeDecl.ObjectDecl object) {
                seen.add(object.additional().getClass());
                object.members().forEach(member -> see(member.type()));
            } else if (declaration instanceof TypeDecl.UnionDecl union) {
                seen.add(union.discrimination().getClass());
                union.variants().forEach(this::see);
            }
        });
        api.operations().forEach(operation -> {
            operation.parameters().forEach(parameter -> see(parameter.type()));
            operation.requestBody().stream()
                    .flatMap(body -> body.contents().stream())
                    .flatMap(content -> content.type().stream())
                    .forEach(this::see);
        });
    }

    private void see(TypeRef type) {
        var open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            var next = open.remove();
            seen.add(next.getClass());
            if (next instanceof TypeRef.Scalar scalar) {
                seen.add(scalar.kind());
            } else if (next instanceof TypeRef.ListOf list) {
                open.add(list.element());
            } else if (next instanceof TypeRef.MapOf map) {
                open.add(map.value());
            } else if (next instanceof TypeRef.NullableOf nullable) {
                open.add(nullable.type());
            }
        }
    }
}
