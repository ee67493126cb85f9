package dev.dovetail.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dovetail.golden.constructs.model.Cat;
import dev.dovetail.golden.constructs.model.Contact;
import dev.dovetail.golden.constructs.model.Counted;
import dev.dovetail.golden.constructs.model.Dog;
import dev.dovetail.golden.constructs.model.Holder;
import dev.dovetail.golden.constructs.model.Level;
import dev.dovetail.golden.constructs.model.Login;
import dev.dovetail.golden.constructs.model.Pet;
import dev.dovetail.golden.constructs.model.Ratio;
import dev.dovetail.golden.constructs.model.Target;
import dev.dovetail.golden.constructs.model.When;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.Validation;
import dev.dovetail.runtime.model.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What emitted models do with the constructs that the environments document has none of. */
class GoldenConstructsTest {

    private final JsonCodec codec = JsonCodec.strict();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pets\":[{\"kind\":\"cat\",\"lives\":7},{\"kind\":\"dog\",\"name\":\"Rex\"}]}",
                "{\"target\":\"text\"}",
                "{\"target\":7}",
                "{\"target\":[\"a\",\"b\"]}",
                "{\"target\":{\"url\":\"/x\"}}",
                "{\"contact\":{\"mail\":\"a@example.com\"}}",
                "{\"contact\":null}",
                "{\"when\":\"2026-01-05\"}",
                "{\"when\":\"2026-01-05T08:00:00Z\"}",
                "{\"level\":1,\"ratio\":0.5}",
                "{\"level\":9,\"ratio\":0.75}",
                "{\"counted\":{\"total\":3,\"b\":1,\"a\":2}}",
                "{\"gaps\":[1,null,3]}",
                "{\"any\":null}",
                "{\"any\":{\"b\":[1.50,null],\"a\":{}}}"
            })
    void whatWasReadIsWrittenAgain(String json) {
        assertThat(write(read(json, Holder.class))).isEqualTo(json);
    }

    @Test
    void memberTellsTheVariant() {
        assertThat(read("{\"kind\":\"cat\",\"lives\":7}", Pet.class))
                .isEqualTo(Cat.builder().kind("cat").lives(7).build());
        assertThat(read("{\"kind\":\"dog\",\"name\":\"Rex\"}", Pet.class)).isInstanceOf(Dog.class);
    }

    @Test
    void kindOfJsonTellsTheVariant() {
        assertThat(read("\"text\"", Target.class)).isEqualTo(new Target.Text("text"));
        assertThat(read("7", Target.class)).isEqualTo(new Target.Whole(7));
        assertThat(read("[\"a\"]", Target.class)).isEqualTo(new Target.TextList(List.of("a")));
        assertThat(read("{\"url\":\"/x\"}", Target.class)).isInstanceOf(Target.ObjectValue.class);
    }

    @Test
    void requiredMembersTellTheVariant() {
        assertThat(read("{\"phone\":\"1\"}", Contact.class))
                .isEqualTo(Contact.ByPhone.builder().phone("1").build());
    }

    @Test
    void whatReadsFirstIsTakenWhereNothingTellsTheVariant() {
        assertThat(read("\"2026-01-05\"", When.class)).isEqualTo(new When.Date(LocalDate.parse("2026-01-05")));
    }

    @Test
    void variantThatNobodyKnowsIsKeptAndAViolation() {
        var json = "{\"pets\":[{\"kind\":\"fish\",\"fins\":[1,2.50]}]}";
        var holder = read(json, Holder.class);

        assertThat(holder.pets()).singleElement().isInstanceOf(Pet.Unknown.class);
        assertThat(write(holder)).isEqualTo(json);
        assertThat(Validation.of(holder))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("pets[0]", "oneOf"));
    }

    @Test
    void variantsAreValidated() {
        assertThat(Validation.of(read("{\"target\":\"x\",\"pets\":[{\"kind\":\"cat\",\"lives\":-1}]}", Holder.class)))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("pets[0].lives", "minimum"), tuple("target", "minLength"));
    }

    @Test
    void missingMembersOfAVariantAreNamed() {
        assertThatThrownBy(() -> read("{\"kind\":\"dog\"}", Pet.class)).hasMessageContaining("name");
    }

    @Test
    void additionalMembersAreKeptInOrderAndChecked() {
        var counted = read("{\"b\":1,\"total\":3,\"a\":-2}", Counted.class);

        assertThat(counted.additionalProperties()).containsExactly(Map.entry("b", 1L), Map.entry("a", -2L));
        assertThat(Validation.of(counted)).extracting(Violation::path).containsExactly("a");
        assertThat(counted.toBuilder().additionalProperty("c", 5L).build().additionalProperties())
                .hasSize(3);
        assertThat(counted.additionalProperties()).hasSize(2);
    }

    @Test
    void numbersAreValuesWhateverTheirNotation() {
        assertThat(read("1.0", Ratio.class)).isEqualTo(Ratio.VALUE_1).isSameAs(Ratio.of(new BigDecimal("1.00")));
        assertThat(Level.of(2)).isSameAs(Level.VALUE_2);
        assertThat(Level.of(3).known()).isFalse();
        assertThat(Ratio.of(new BigDecimal("7.0"))).isEqualTo(Ratio.of(new BigDecimal("7")));
        assertThat(Ratio.of(new BigDecimal("7.0"))).hasSameHashCodeAs(Ratio.of(new BigDecimal("7")));
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(login()).hasToString("Login[user=ann, password=***, key=3 octets, picture=Absent[]]");
    }

    @Test
    void octetsAreEqualByContentAndNobodyElses() {
        var octets = new byte[] {1, 2, 3};
        var login = login();
        assertThat(login)
                .isEqualTo(login.toBuilder().build())
                .hasSameHashCodeAs(login.toBuilder().build());
        assertThat(login).isNotEqualTo(login.toBuilder().key(new byte[] {9}).build());
        assertThat(login).isNotEqualTo(login.toBuilder().picture(octets).build());

        var copied = login.toBuilder().key(octets).build();
        octets[0] = 9;
        copied.key()[1] = 9;
        assertThat(copied.key()).containsExactly(1, 2, 3);
        assertThat(write(copied)).isEqualTo("{\"user\":\"ann\",\"password\":\"secret\",\"key\":\"AQID\"}");
        assertThat(read(write(copied), Login.class)).isEqualTo(copied);
    }

    private static Login login() {
        return Login.builder()
                .user("ann")
                .password("secret")
                .key(new byte[] {1, 2, 3})
                .build();
    }

    private String write(Object value) {
        return new String(codec.write(value), StandardCharsets.UTF_8);
    }

    private <T> T read(String json, Class<T> type) {
        return codec.read(json.getBytes(StandardCharsets.UTF_8), BodyType.of(type));
    }
}
