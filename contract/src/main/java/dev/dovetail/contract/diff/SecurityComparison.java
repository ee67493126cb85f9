package dev.dovetail.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The requirement that holds for an operation: its own, or the document's. */
final class SecurityComparison {

    private final Comparison comparison;

    SecurityComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void schemes(Pair documents) {
        new SchemeComparison(comparison).compare(documents);
        var subject = new Subject.OfDocument("document security");
        requirements(subject, documents.get("security"), documents);
    }

    /** Says nothing where both sides take the document's: that is said once, of the document. */
    void operation(OperationPair pair) {
        var own = pair.operation().raw("security");
        if (own.neither() || pair.direction() != Direction.REQUEST) {
            return;
        }
        var documents = new Pair(
                Part.of(pair.operation().before().document()),
                Part.of(pair.operation().after().document()));
        var effective = new Pair(
                own.before().present() ? own.before() : documents.before().raw("security"),
                own.after().present() ? own.after() : documents.after().raw("security"));
        requirements(pair.subject(), effective, pair.operation());
    }

    private void requirements(Subject subject, Pair security, Pair place) {
        var before = Requirement.of(security.before(), comparison.schemes()::after);
        var after = Requirement.of(security.after(), UnaryOperator.identity());
        var where = new Pair(
                security.before().present() ? security.before() : place.before(),
                security.after().present() ? security.after() : place.after());
        if (before.nothing() && !after.nothing()) {
            var optional = after.open();
            after.alternatives().stream()
                    .filter(alternative -> !alternative.isEmpty())
                    .forEach(alternative -> add(
                            optional ? SecurityRules.SECURITY_ALTERNATIVE_ADDED : required(alternative),
                            subject,
                            where,
                            Requirement.text(alternative)));
        } else if (!before.nothing() && after.nothing()) {
            add(SecurityRules.SECURITY_PUBLIC, subject, where, "");
        } else {
            alternatives(subject, where, before, after);
        }
    }

    /** A certificate is not something that a caller adds to a request. */
    private Rule required(Map<String, Set<String>> alternative) {
        return alternative.keySet().stream().anyMatch(comparison.schemes()::mutualTls)
                ? SecurityRules.MUTUAL_TLS_REQUIRED
                : SecurityRules.SECURITY_REQUIRED;
    }

    private void alternatives(Subject subject, Pair where, Requirement before, Requirement after) {
        var old = new ArrayList<>(before.alternatives());
        var recent = new ArrayList<>(after.alternatives());
        old.removeAll(after.alternatives());
        recent.removeAll(before.alternatives());
        if (recent.remove(Map.of())) {
            add(SecurityRules.SECURITY_OPTIONAL, subject, where, "");
        }
        if (old.remove(Map.of())) {
            add(SecurityRules.SECURITY_REQUIRED, subject, where, "credentials were optional");
        }
        sameSchemes(subject, where, old, recent);
        moreSchemes(subject, where, old, recent);
        old.forEach(each -> add(SecurityRules.SECURITY_ALTERNATIVE_REMOVED, subject, where, Requirement.text(each)));
        recent.forEach(each -> add(SecurityRules.SECURITY_ALTERNATIVE_ADDED, subject, where, Requirement.text(each)));
    }

    private void sameSchemes(
            Subject subject, Pair where, List<Map<String, Set<String>>> old, List<Map<String, Set<String>>> recent) {
        for (var one : List.copyOf(old)) {
            recent.stream()
                    .filter(other -> other.keySet().equals(one.keySet()))
                    .findFirst()
                    .ifPresent(other -> {
                        old.remove(one);
                        recent.remove(other);
                        scopes(subject, where, one, other);
                    });
        }
    }

    private void moreSchemes(
            Subject subject, Pair where, List<Map<String, Set<String>>> old, List<Map<String, Set<String>>> recent) {
        for (var one : List.copyOf(old)) {
            recent.stream()
                    .filter(other -> other.keySet().containsAll(one.keySet())
                            || one.keySet().containsAll(other.keySet()))
                    .findFirst()
                    .ifPresent(other -> {
                        old.remove(one);
                        recent.remove(other);
                        without(other, one)
                                .forEach(scheme -> add(
                                        comparison.schemes().mutualTls(scheme)
                                                ? SecurityRules.MUTUAL_TLS_REQUIRED
                                                : SecurityRules.SECURITY_SCHEME_ADDED,
                                        subject,
                                        where,
                                        scheme));
                        without(one, other)
                                .forEach(scheme -> add(SecurityRules.SECURITY_SCHEME_DROPPED, subject, where, scheme));
                        scopes(subject, where, one, other);
                    });
        }
    }

    private void scopes(Subject subject, Pair where, Map<String, Set<String>> one, Map<String, Set<String>> other) {
        for (var scheme : one.keySet()) {
            var before = one.get(scheme);
            var after = other.getOrDefault(scheme, before);
            var added = new TreeSet<>(after);
            added.removeAll(before);
            var removed = new TreeSet<>(before);
            removed.removeAll(after);
            added.forEach(scope -> add(SecurityRules.SCOPE_ADDED, subject, where, scheme + " " + scope));
            removed.forEach(scope -> add(SecurityRules.SCOPE_REMOVED, subject, where, scheme + " " + scope));
        }
    }

    private static Set<String> without(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        var left = new TreeSet<>(one.keySet());
        left.removeAll(other.keySet());
        return left;
    }

    private void add(Rule rule, Subject subject, Pair where, String detail) {
        comparison.facts().add(rule, Direction.REQUEST, subject, where, detail);
    }
}
