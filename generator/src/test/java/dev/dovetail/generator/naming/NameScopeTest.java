package dev.dovetail.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameScopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"class", "default", "true", "null", "_", "yield", "toString", "1st", ""})
    void givesALegalNameForAnIllegalOne(String wish) {
        var name = NameScope.ofMembers(Set.of("toString")).claim(wish);

        assertThat(SourceVersion.isName(name, SourceVersion.RELEASE_17)).isTrue();
        assertThat(name).isNotEqualTo(wish);
    }

    @Test
    void keepsMembersApart() {
        var scope = NameScope.ofMembers(Set.of());
        assertThat(scope.claim("name")).isEqualTo("name");
        assertThat(scope.claim("name")).isEqualTo("name_2");
        assertThat(scope.claim("name")).isEqualTo("name_3");
        assertThat(scope.claim("Name")).isEqualTo("Name");
    }

    @Test
    void passesOverNamesThatAreHeldForOthers() {
        var scope = NameScope.ofTypes(100, Set.of());
        assertThat(scope.claim("Foo", scope.key("FOO")::equals)).isEqualTo("Foo_2");
        assertThat(scope.claim("Foo", scope.key("Foo_3")::equals)).isEqualTo("Foo");
        assertThat(scope.claim("Foo", scope.key("Foo_3")::equals)).isEqualTo("Foo_4");
        assertThat(scope.claim("Foo_3")).isEqualTo("Foo_3");
        assertThat(scope.claim("Foo")).isEqualTo("Foo_5");
    }

    @Test
    void keepsTypesApartWhereFilesIgnoreCase() {
        var scope = NameScope.ofTypes(100, Set.of("String"));
        assertThat(scope.claim("Foo")).isEqualTo("Foo");
        assertThat(scope.claim("FOO")).isEqualTo("FOO_2");
        assertThat(scope.claim("STRING")).isEqualTo("STRINGModel");
        assertThat(scope.claim("Straße")).isEqualTo("Strasse");
        assertThat(scope.claim("STRASSE")).isEqualTo("STRASSE_2");
    }

    @Test
    void shortensByAHashOfTheWhole() {
        var scope = NameScope.ofTypes(40, Set.of());
        var one = scope.claim("Long".repeat(50));
        var other = scope.claim("Long".repeat(50) + "er");

        assertThat(one).hasSizeLessThanOrEqualTo(40).startsWith("LongLong");
        assertThat(other).hasSizeLessThanOrEqualTo(40).isNotEqualTo(one);
        assertThat(NameScope.ofTypes(40, Set.of()).claim("Long".repeat(50))).isEqualTo(one);
    }

    @Test
    void countsOctetsAndCutsBetweenCharacters() {
        var name = NameScope.ofTypes(40, Set.of()).claim("名".repeat(60));

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(40);
        assertThat(SourceVersion.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "a\u202Eb", "a\"", "a$b"})
    void refusesWhatNoWordsCouldMake(String wish) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameScope.ofMembers(Set.of()).claim(wish));
    }
}
