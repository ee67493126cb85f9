package dev.dovetail.generator.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferrersTest {

    @TempDir
    private Path folder;

    @Test
    void reachesWhatMentionsATypeDirectlyByAliasAndInACircle() throws IOException {
        var special = special(
                api(
                        "First: {type: object, properties: {other: {$ref: '#/components/schemas/Second'}}}",
                        "Second: {type: object, properties: {others: {$ref: '#/components/schemas/Several'}}}",
                        "Several: {type: array, items: {$ref: '#/components/schemas/Third'}}",
                        "Third: {type: object, properties: {back: {$ref: '#/components/schemas/First'}}}",
                        "Apart: {type: object, properties: {name: {type: string}}}"),
                id("Third"));

        assertThat(special).contains(id("First"), id("Second"), id("Third")).doesNotContain(id("Apart"));
    }

    @Test
    void asksALongChainOncePerMention() throws IOException {
        var schemas = new ArrayList<String>();
        var length = 300;
        for (var number = 0; number < length; number++) {
            schemas.add("S" + number + ": {type: object, properties: {next: {$ref: '#/components/schemas/S"
                    + Math.min(number + 1, length - 1) + "'}}}");
        }
        var api = api(schemas.toArray(String[]::new));
        var asked = new int[1];
        var special = new HashSet<TypeId>();

        Referrers.of(api).spread(declaration -> {
            asked[0]++;
            return turns(declaration, special, id("S" + (length - 1)));
        });

        assertThat(special).hasSize(length);
        assertThat(asked[0]).isLessThanOrEqualTo(2 * length);
    }

    private static HashSet<TypeId> special(Api api, TypeId first) {
        var special = new HashSet<TypeId>();
        Referrers.of(api).spread(declaration -> turns(declaration, special, first));
        return special;
    }

    /** Objects that mention a special type are special; an alias is transparent. */
    private static boolean turns(TypeDecl declaration, HashSet<TypeId> special, TypeId first) {
        if (declaration instanceof TypeDecl.AliasDecl) {
            return false;
        }
        // The alias in these documents leads to the third schema.
        var mentions = References.of(declaration, member -> true).stream()
                .anyMatch(id -> special.contains(id) || id.equals(id("Several")) && special.contains(id("Third")));
        return (declaration.id().equals(first) || mentions) && special.add(declaration.id());
    }

    private static TypeId id(String schema) {
        return new TypeId("/components/schemas/" + schema);
    }

    private Api api(String... schemas) throws IOException {
        var document = folder.resolve("openapi.yaml");
        Files.writeString(
                document,
                "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    "
                        + String.join("\n    ", schemas) + "\n");
        return new ContractReader(ReadOptions.DEFAULTS)
                .read(document)
                .contract()
                .orElseThrow()
                .api();
    }
}
