package dev.dovetail.generator.regeneration;

import dev.dovetail.contract.Contract;
import dev.dovetail.generator.naming.FormerNames;
import dev.dovetail.generator.naming.FormerNames.Former;
import dev.dovetail.generator.naming.NameLock;
import java.util.TreeMap;

/**
 * What the document says has a new Java name and keeps the former one for a while: {@code x-dovetail-bridge}, the former
 * Java name. With the document's own new name, so a lock must not hold on to the former one there.
 */
final class BridgedPlaces {

    private static final String KEYWORD = "x-dovetail-bridge";
    private static final String PROPERTIES = "/properties/";

    private final FormerNames names;

    private BridgedPlaces(FormerNames names) {
        this.names = names;
    }

    static BridgedPlaces of(Contract contract) {
        var names = new TreeMap<String, Former>();
        KeywordPlaces.of(contract.tree(), KEYWORD)
                .forEach((pointer, name) -> names.put(pointer, new Former(name, contract.location(pointer))));
        return new BridgedPlaces(new FormerNames(names));
    }

    FormerNames names() {
        return names;
    }

    /** The lock without the names that are former ones now. */
    NameLock free(NameLock lock) {
        var free = new TreeMap<>(lock.names());
        names.places()
                .forEach((pointer, former) -> free.entrySet()
                        .removeIf(locked -> released(locked.getKey(), locked.getValue(), pointer, former.name())));
        return new NameLock(free);
    }

    /** The name of a member belongs to the object; an operation's further methods stand beside its own one. */
    private static boolean released(String place, String name, String pointer, String former) {
        if (name.equals(former)) {
            var slash = pointer.lastIndexOf(PROPERTIES);
            var member = slash < 0 ? pointer : pointer.substring(slash + PROPERTIES.length());
            return place.equals(pointer)
                    || (slash >= 0 && place.equals(pointer.substring(0, slash) + " " + RenamedPlaces.plain(member)));
        }
        return name.startsWith(former) && place.startsWith(pointer + " " + former);
    }
}
