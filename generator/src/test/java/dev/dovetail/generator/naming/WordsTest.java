package dev.dovetail.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "subscription, Subscription, subscription, SUBSCRIPTION",
        "target_type, TargetType, targetType, TARGET_TYPE",
        "Target-Type, TargetType, targetType, TARGET_TYPE",
        "targetType, TargetType, targetType, TARGET_TYPE",
        "hasMore, HasMore, hasMore, HAS_MORE",
        "_create_in_folder, CreateInFolder, createInFolder, CREATE_IN_FOLDER",
        "HTMLParser, HTMLParser, htmlParser, HTML_PARSER",
        "projectID, ProjectID, projectID, PROJECT_ID",
        "URL, URL, url, URL",
        "CREATED_AT, CreatedAt, createdAt, CREATED_AT",
        "@type, Type, type, TYPE",
        "x-rate-limit, XRateLimit, xRateLimit, X_RATE_LIMIT",
        "2fa, 2fa, 2fa, 2FA",
        "v1.2, V12, v12, V1_2",
        "größe, Größe, größe, GRÖSSE",
        "名前, 名前, 名前, 名前",
        "'', Empty, empty, EMPTY",
        "🚀, U1F680, u1F680, U1F680",
        "*/, U2AU2F, u2AU2F, U2A_U2F",
        "<=, LessEqual, lessEqual, LESS_EQUAL"
    })
    void makesNames(String wireName, String pascal, String camel, String constant) {
        var words = Words.of(wireName);
        assertThat(words.pascal()).isEqualTo(pascal);
        assertThat(words.camel()).isEqualTo(camel);
        assertThat(words.constant()).isEqualTo(constant);
    }

    @Test
    void keepsALeadingSignOfAValue() {
        assertThat(Words.ofValue("-created_at").constant()).isEqualTo("MINUS_CREATED_AT");
        assertThat(Words.ofValue("created_at").constant()).isEqualTo("CREATED_AT");
    }

    @Test
    void dropsWhatJavaWouldIgnoreInsideAnIdentifier() {
        var words = Words.of("a\u202Eb\u200Bc\u0000d");
        assertThat(words.words()).containsExactly("a", "b", "c", "d");
        assertThat(words.lossy()).isTrue();
    }

    @Test
    void composedAndDecomposedFormsAreTheSameName() {
        assertThat(Words.of("cafe\u0301").camel())
                .isEqualTo(Words.of("caf\u00e9").camel());
    }
}
