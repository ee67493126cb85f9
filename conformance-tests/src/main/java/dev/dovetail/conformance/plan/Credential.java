package dev.dovetail.conformance.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a request is to be sent with. Which token that is, the run finds out. */
public sealed interface Credential {
    /** How a plan is printed, and what a reason says that is missing. */
    String text();

    /** Whether a server that honours its document takes it for what it is: rights that were given. */
    default boolean valid() {
        return true;
    }

    /** What goes into one of the security schemes that a request is sent with. */
    default Credential forScheme(String scheme) {
        return this;
    }

    /** None at all. */
    record None() implements Credential {
        @Override
        public String text() {
            return "no credentials";
        }

        @Override
        public boolean valid() {
            return false;
        }
    }

    /** A valid token that opens everything. */
    record Everything() implements Credential {
        @Override
        public String text() {
            return "a token for everything";
        }
    }

    /** A valid token with these scopes and no others. */
    record Exactly(Set<String> scopes) implements Credential {
        @Override
        public String text() {
            return switch (scopes.size()) {
                case 0 -> "a token without scopes";
                case 1 -> "a token with exactly the scope " + scopes.iterator().next();
                default -> "a token with exactly the scopes " + String.join(", ", new TreeSet<>(scopes));
            };
        }
    }

    /**
     * A valid token that lacks one scope.
     *
     * @param others all other scopes of the document that do not hold it; the more of them the better
     */
    record Without(String scope, Set<String> others) implements Credential {
        @Override
        public String text() {
            return "a token with every scope but " + scope;
        }
    }

    /**
     * Something of its own for each of several schemes that are sent together.
     *
     * @param byScheme by the scheme's name; none for a scheme that is not named
     * @param text how a plan is printed
     */
    record Each(Map<String, Credential> byScheme, String text) implements Credential {
        public Each {
            byScheme = Map.copyOf(byScheme);
        }

        @Override
        public Credential forScheme(String scheme) {
            return byScheme.getOrDefault(scheme, new None());
        }
    }

    /** The same, but of the second caller ({@code Target.secondCaller}). */
    record OfSecondCaller(Credential credential) implements Credential {
        @Override
        public Credential forScheme(String scheme) {
            return new OfSecondCaller(credential.forScheme(scheme));
        }

        @Override
        public String text() {
            return credential.text() + " of the second caller";
        }
    }

    /** The same, with the name of the authentication scheme in small letters. */
    record InLowerCase(Credential credential) implements Credential {
        @Override
        public Credential forScheme(String scheme) {
            return new InLowerCase(credential.forScheme(scheme));
        }

        @Override
        public String text() {
            return credential.text() + ", its authentication scheme in small letters";
        }
    }

    /** Credentials that are not valid. */
    record Invalid(Flaw flaw) implements Credential {
        @Override
        public boolean valid() {
            return false;
        }

        @Override
        public String text() {
            return flaw.text;
        }
    }

    /** What is wrong with credentials. */
    enum Flaw {
        /** They do not follow the scheme's syntax. */
        MALFORMED("malformed credentials"),
        /** Nobody issued them. */
        UNKNOWN("a token that nobody issued"),
        /** They are of another scheme. */
        WRONG_SCHEME("credentials of another scheme"),
        /** They were valid once. */
        EXPIRED("an expired token"),
        /** They were valid until they were withdrawn. */
        REVOKED("a revoked token"),
        /** One character of a JSON Web Token's signature was changed. */
        TAMPERED("a token whose signature was tampered with"),
        /** A JSON Web Token that says that it needs no signature. */
        UNSIGNED("a token without a signature"),
        /** A valid token behind the name of an authentication scheme that the document does not have. */
        RENAMED("a valid token behind the name of another authentication scheme"),
        /** A valid token in the query, where the document has none. */
        IN_QUERY("a token in the query");

        private final String text;

        Flaw(String text) {
            this.text = text;
        }

        /** How a plan is printed. */
        public String text() {
            return text;
        }

        /** Whether no secret has to be found or made for it. */
        public boolean needsNoSecret() {
            return this == MALFORMED || this == WRONG_SCHEME;
        }

        /** Whether only the source of tokens can have such credentials; others are made up. */
        public boolean heldBySource() {
            return this == EXPIRED || this == REVOKED;
        }

        /** Whether it is a flaw that only a JSON Web Token can have. */
        public boolean ofWebToken() {
            return this == TAMPERED || this == UNSIGNED;
        }
    }
}
