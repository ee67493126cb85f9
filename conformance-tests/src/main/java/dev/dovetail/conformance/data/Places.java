package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the places of a value: itself, the members that it has or may have, the first item of each array. */
final class Places {
    private static final int DEEPEST = 3;

    private final Fit fit;

    Places(Fit fit) {
        this.fit = fit;
    }

    /** Outer ones first, in the order of the document. */
    List<Place> of(Rules rules, JsonNode value) {
        var places = new ArrayList<Place>();
        places.add(new Place("", rules, true, Optional.of(value)));
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place.value().isPresent() && depth(place.pointer()) < DEEPEST) {
                places.addAll(inside(place, place.value().get()));
            }
        }
        return places;
    }

    private List<Place> inside(Place place, JsonNode value) {
        var inside = new ArrayList<Place>();
        var rules = chosen(place.rules(), value);
        if (value.isObject()) {
            var required = rules.required();
            rules.members().forEach((name, member) -> {
                if (!member.says("readOnly") && !member.impossible()) {
                    inside.add(new Place(
                            place.pointer() + "/" + name.replace("~", "~0").replace("/", "~1"),
                            member,
                            required.contains(name),
                            Optional.ofNullable(value.get(name))));
                }
            });
        } else if (value.isArray() && !value.isEmpty()) {
            inside.add(new Place(place.pointer() + "/0", rules.item(0), true, Optional.of(value.get(0))));
        }
        return inside;
    }

    /** The rules with the choices made that the value has made. */
    private Rules chosen(Rules rules, JsonNode value) {
        return rules.choices().isEmpty()
                ? rules
                : Variants.of(rules)
                        .filter(way -> fit.fits(way, value))
                        .findFirst()
                        .orElse(rules);
    }

    private static int depth(String pointer) {
        return (int) pointer.chars().filter(c -> c == '/').count();
    }
}
