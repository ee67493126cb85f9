package dev.dovetail.generator.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.Optional;

/** What a class file cannot hold (JVMS 4.11). A type beyond it is read and written as what it is on the wire. */
public final class Limits {

    /** A method has 65,535 octets of code; in the longest of a class, a member needs about thirty of them. */
    private static final int MOST_MEMBERS = 1_500;

    /** A static initializer has 65,535 octets; an enumeration's constant needs about forty of them. */
    private static final int MOST_CONSTANTS = 1_200;

    /** A string constant has 65,535 octets of modified UTF-8 (JVMS 4.4.7). */
    private static final int LONGEST_CONSTANT = 65_535;

    private Limits() {}

    /** Whether the text can be a string constant. */
    public static boolean fits(String constant) {
        return constant.chars().mapToLong(Limits::octets).sum() <= LONGEST_CONSTANT;
    }

    /** What stands in for a declaration that does not fit; empty if it fits. */
    public static Optional<TypeRef> replacement(TypeDecl declaration) {
        if (excess(declaration).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                declaration instanceof TypeDecl.EnumDecl enumeration
                        ? new TypeRef.Scalar(enumeration.kind(), Constraints.NONE)
                        : new TypeRef.AnyJson());
    }

    /** Reports every declaration that does not fit. */
    public static void report(Api api, Diagnostics diagnostics) {
        for (var declaration : api.declarations().values()) {
            excess(declaration)
                    .ifPresent(excess -> diagnostics.report(
                            DiagnosticCode.NOT_HONOURED,
                            declaration.origin(),
                            "the schema has " + excess
                                    + ", more than a Java class can hold: it gets no class of its own" + " and is "
                                    + standIn(declaration) + " wherever it is used"));
        }
    }

    private static String standIn(TypeDecl declaration) {
        return declaration instanceof TypeDecl.EnumDecl ? "the plain scalar" : "free JSON";
    }

    private static Optional<String> excess(TypeDecl declaration) {
        if (declaration instanceof TypeDecl.ObjectDecl object) {
            return excess(object);
        }
        if (declaration instanceof TypeDecl.EnumDecl enumeration) {
            return excess(enumeration);
        }
        return Optional.empty();
    }

    private static Optional<String> excess(TypeDecl.ObjectDecl object) {
        if (object.members().size() > MOST_MEMBERS) {
            return Optional.of(object.members().size() + " members");
        }
        return object.members().stream().map(Member::wireName).allMatch(Limits::fits)
                ? Optional.empty()
                : Optional.of("a member whose name has over 65,535 octets");
    }

    private static Optional<String> excess(TypeDecl.EnumDecl enumeration) {
        if (enumeration.values().size() > MOST_CONSTANTS) {
            return Optional.of(enumeration.values().size() + " values");
        }
        return enumeration.values().stream().map(JsonNode::asText).allMatch(Limits::fits)
                ? Optional.empty()
                : Optional.of("a value of over 65,535 octets");
    }

    private static int octets(int unit) {
        if (unit >= 0x01 && unit <= 0x7F) {
            return 1;
        }
        return unit <= 0x7FF ? 2 : 3;
    }
}
