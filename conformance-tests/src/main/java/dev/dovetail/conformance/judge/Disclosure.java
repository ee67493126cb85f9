package dev.dovetail.conformance.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds in the text of an error what belongs into the log of the server. Every pattern is of a form that no
 * description of a fault for people takes by chance.
 */
final class Disclosure {
    private static final int LONGEST = 65_536;
    private static final Pattern ESCAPED_SPACE = Pattern.compile("(?<!\\\\)\\\\[nrt]");
    private static final Map<String, Pattern> SIGNS = signs();

    private Disclosure() {}

    /** What the text gives away, in words; empty if nothing. */
    static Optional<String> in(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        // In JSON the lines of a trace are escaped.
        var searched = ESCAPED_SPACE.matcher(cut).replaceAll(" ");
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(searched).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> signs() {
        var signs = new LinkedHashMap<String, Pattern>();
        sign(
                signs,
                "a stack trace of Java",
                "\\bat [\\w.$/<>]{3,200}\\((?:\\w+\\.(?:java|kt|scala|groovy):\\d+|Native Method)\\)");
        sign(
                signs,
                "a stack trace of Python",
                "Traceback \\(most recent call last\\)|File \\\\?\"[^\"\\\\]{1,300}\\.py\\\\?\", line \\d+, in ");
        sign(
                signs,
                "a stack trace of JavaScript",
                "\\bat [^\\n()]{0,200}\\(?(?:file://|node:|/|[A-Z]:\\\\)[^\\s()]{1,300}\\.?[cm]?[jt]s:\\d+:\\d+\\)?");
        sign(signs, "a stack trace of Go", "goroutine \\d+ \\[\\w+[^\\]]{0,40}\\]:|\\.go:\\d+ \\+0x[0-9a-f]+");
        sign(signs, "a stack trace of .NET", "\\bat [\\w.<>`]{3,200}\\([^)]{0,300}\\) in [^\\n]{1,300}:line \\d+");
        sign(
                signs,
                "a stack trace of PHP",
                "#\\d+ [^\\s]{1,300}\\.php\\(\\d+\\)|(?:Fatal error|Parse error|Warning)(?:</b>)?: [^\\n]{1,300} in (?:<b>)?[^\\s]{1,300}\\.php");
        sign(signs, "a stack trace of Ruby", "\\w\\.rb:\\d+:in [`'][^`'\\n]{1,100}'");
        sign(
                signs,
                "a statement or a message of a database",
                "SQLSTATE\\[|\\bORA-\\d{5}\\b|You have an error in your SQL syntax|syntax error at or near \\\\?\"|violates (?:unique|foreign key|not-null|check) constraint|Unclosed quotation mark after|\\b(?:psycopg2?|sqlite3|pymysql|sqlalchemy)\\.[\\w.]{0,60}Error\\b|java\\.sql\\.SQL\\w*Exception|\\bSELECT\\s[^;\\n]{1,400}\\sFROM\\s[^;\\n]{1,400}\\sWHERE\\s|\\bINSERT INTO\\s[\\w.\"`]{1,100}\\s*\\([^)]{1,400}\\)\\s*VALUES");
        sign(
                signs,
                "a path of the server's file system",
                "(?<![\\w/.:])/(?:home|usr|var|opt|srv|root|app|Users|etc|tmp)/(?:[\\w.@-]{1,80}/){0,20}[\\w.@-]{1,80}\\.(?:py|rb|php|java|class|jar|go|cs|dll|so|js|ts|conf|ini|env)\\b|\\b[A-Z]:\\\\{1,2}(?:[\\w. -]{1,80}\\\\{1,2}){1,20}[\\w. -]{1,80}\\.(?:cs|dll|exe|config|php|py|js)\\b");
        sign(signs, "a private key", "-----BEGIN (?:[A-Z]{2,12} )?PRIVATE KEY-----");
        return signs;
    }

    private static void sign(Map<String, Pattern> signs, String what, String pattern) {
        signs.put(what, Pattern.compile(pattern));
    }
}
