package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a body along its type: where the document declares what, and which members it does not declare at all. */
final class Members {
    private final Types types;

    Members(Types types) {
        this.types = types;
    }

    /** Where the document declares what stands at the end of these steps; the last place known on the way. */
    Optional<Location> declared(TypeRef type, List<Object> steps) {
        Optional<Location> place = types.declaration(type, TypeDecl.class).map(TypeDecl::origin);
        var at = Optional.of(type);
        for (var step : steps) {
            if (at.isEmpty()) {
                return place;
            }
            var here = at.get();
            var member = member(here, step);
            if (member.isPresent()) {
                place = member.map(Member::origin);
            }
            at = member.map(Member::type).or(() -> element(here));
        }
        return place;
    }

    /** The members that no schema names, as paths: {@code results[0].extra}. Each name once. */
    List<String> undocumented(TypeRef type, JsonNode value) {
        var found = new ArrayList<String>();
        walk(type, value, "", found);
        return found.stream()
                .map(path -> path.replaceAll("\\[\\d+]", "[]"))
                .distinct()
                .toList();
    }

    private void walk(TypeRef type, JsonNode value, String path, List<String> found) {
        if (value.isArray()) {
            var element = element(type);
            if (element.isPresent()) {
                for (var i = 0; i < value.size(); i++) {
                    walk(element.get(), value.get(i), path + "[" + i + "]", found);
                }
            }
            return;
        }
        var declaration = types.object(type);
        if (!value.isObject() || declaration.isEmpty()) {
            return;
        }
        for (var entry : value.properties()) {
            var here = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            var member = member(type, entry.getKey());
            if (member.isPresent()) {
                walk(member.get().type(), entry.getValue(), here, found);
            } else if (declaration.get().additional() instanceof AdditionalMembers.Undeclared) {
                found.add(here);
            }
        }
    }

    private Optional<Member> member(TypeRef type, Object name) {
        return types.object(type).stream()
                .flatMap(declaration -> declaration.members().stream())
                .filter(member -> member.wireName().equals(name))
                .findFirst();
    }

    private Optional<TypeRef> element(TypeRef type) {
        var plain = types.plain(type);
        if (plain instanceof TypeRef.ListOf list) {
            return Optional.of(list.element());
        }
        return plain instanceof TypeRef.MapOf map ? Optional.of(map.value()) : Optional.empty();
    }
}
