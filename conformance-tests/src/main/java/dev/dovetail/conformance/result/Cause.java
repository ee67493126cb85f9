package dev.dovetail.conformance.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is behind findings, at however many operations it shows, and which of server and document looks wrong in it. A
 * framework that forgets a header forgets it everywhere; who reads that ninety times reads nothing else.
 *
 * @param title what it is: a clause that begins with a small letter, without a full stop
 * @param suspect which of the two looks wrong
 * @param why why it looks so: a clause without a full stop
 * @param findings the verdicts that come of it
 * @param actions what to change in the document so that the two agree; none where the document is not to be changed
 */
public record Cause(
        String title, Suspect suspect, String why, List<Allowances.Subject> findings, List<OverlayAction> actions) {

    private static final String OF_HTTP = "the rule is one of HTTP, and holds for every server";

    /** Rules that protect somebody or something, and why a server is not to decide otherwise. */
    private static final Map<CheckGroup, String> RULES = Map.of(
            CheckGroup.AUTHENTICATION, "who is let in is not for the server to decide otherwise",
            CheckGroup.SCOPES, "who may do what is not for the server to decide otherwise",
            CheckGroup.ISOLATION, "what belongs to others is to stay there",
            CheckGroup.LIFE_CYCLE, "clients rely on what they wrote",
            CheckGroup.METHOD, OF_HTTP,
            CheckGroup.HTTP, OF_HTTP,
            CheckGroup.PAGINATION, "clients rely on seeing everything, and once");

    public Cause {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }

    private record Words(Check check, boolean flaky, String message) {}

    /** The causes of findings about which nothing is known but their words: findings of one check in the same words have one cause. */
    public static List<Cause> inTheSameWords(List<Verdict> findings) {
        var byWords = new LinkedHashMap<Words, List<Allowances.Subject>>();
        for (var finding : findings) {
            var words = new Words(finding.check(), finding.flaky(), finding.messageInGeneral());
            byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(Allowances.Subject.of(finding));
        }
        return byWords.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Cause of(Words words, List<Allowances.Subject> findings) {
        if (words.flaky()) {
            return new Cause(
                    words.message(), Suspect.SERVER, "the same requests came to another end", findings, List.of());
        }
        return rule(words.check())
                .map(rule -> new Cause(words.message(), Suspect.SERVER, rule, findings, List.of()))
                .orElseGet(() -> new Cause(
                        words.message(),
                        Suspect.EITHER,
                        "nothing else tells which of the two is meant",
                        findings,
                        List.of()));
    }

    private static Optional<String> rule(Check check) {
        return Optional.ofNullable(RULES.get(check.group()))
                .or(() -> check.clause().startsWith("RFC 9110") ? Optional.of(OF_HTTP) : Optional.empty());
    }

    /** Which of the two looks wrong. */
    public enum Suspect {
        /** The server does always what the document does not say. */
        DOCUMENT("document"),
        /** The server breaks a rule, or does not do the same everywhere. */
        SERVER("server"),
        /** There is too little to go by. */
        EITHER("either");

        private final String word;

        Suspect(String word) {
            this.word = word;
        }

        /** The word that stands in reports. */
        public String word() {
            return word;
        }
    }
}
