package dev.dovetail.conformance.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JwtTest {
    @Test
    void changesWhatASignatureSaysAndNothingElse() {
        var random = new Random(7);
        for (var length = 2; length < 300; length++) {
            var octets = new byte[length];
            random.nextBytes(octets);
            var token = token("{\"alg\":\"RS256\"}", "{\"sub\":\"ada\"}", octets);

            var tampered = Jwt.parse(token).orElseThrow().withOtherSignature();

            assertThat(tampered.substring(0, tampered.lastIndexOf('.')))
                    .isEqualTo(token.substring(0, token.lastIndexOf('.')));
            assertThat(Base64.getUrlDecoder().decode(tampered.substring(tampered.lastIndexOf('.') + 1)))
                    .as("of %d octets", length)
                    .hasSize(length)
                    .isNotEqualTo(octets);
        }
    }

    @Test
    void saysThatThereIsNoSignature() {
        var token = token("{\"alg\":\"RS256\"}", "{\"sub\":\"ada\"}", new byte[] {1, 2, 3});
        var parts = Jwt.parse(token).orElseThrow().withoutSignature().split("\\.", -1);

        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .contains("\"alg\":\"none\"");
        assertThat(parts[1]).isEqualTo(token.split("\\.")[1]);
        assertThat(parts[2]).isEmpty();
    }

    @Test
    void readsTheScopesThatATokenClaims() {
        assertThat(scopes("{\"scope\":\"a b\"}")).isEqualTo(Set.of("a", "b"));
        assertThat(scopes("{\"scp\":[\"a\",\"b\"]}")).isEqualTo(Set.of("a", "b"));
        assertThat(scopes("{\"scope\":\"\"}")).isEmpty();
        assertThat(Jwt.parse(token("{\"alg\":\"x\"}", "{}", new byte[2]))
                        .orElseThrow()
                        .scopes())
                .isEmpty();
    }

    @Test
    void takesNothingElseForAWebToken() {
        for (var token : new String[] {
            "", "a.b.c", "phx_abc", "..", token("{}", "{}", new byte[3]), token("[]", "{}", new byte[3])
        }) {
            assertThat(Jwt.parse(token)).as(token).isEmpty();
        }
    }

    @Test
    void isNeverPrinted() {
        assertThat(Jwt.parse(token("{\"alg\":\"x\"}", "{}", new byte[3])).orElseThrow())
                .hasToString("Jwt");
    }

    private static Set<String> scopes(String claims) {
        return Jwt.parse(token("{\"alg\":\"x\"}", claims, new byte[2]))
                .orElseThrow()
                .scopes()
                .orElseThrow();
    }

    private static String token(String header, String payload, byte[] signature) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(signature);
    }
}
