package dev.dovetail.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredTest {

    @Test
    void namesEverythingThatIsMissing() {
        var required = Required.of("Subscription")
                .member("target_type", null)
                .member("title", "t")
                .member("until_date", Presence.absent())
                .member("note", Presence.ofNull());

        var missing = catchThrowableOfType(MissingMembersException.class, required::check);
        assertThat(missing.members()).containsExactly("target_type", "until_date");
        assertThat(missing.type()).isEqualTo("Subscription");
        assertThat(missing).hasMessage("Subscription: missing required members target_type, until_date");
    }

    @Test
    void letsCompleteObjectsPass() {
        assertThatCode(() -> Required.of("X").member("a", 0).member("b", "").check())
                .doesNotThrowAnyException();
    }

    @Test
    void copiesListsAndMapsWithTheirNulls() {
        var list = new ArrayList<>(Arrays.asList("a", null));
        var map = new LinkedHashMap<String, String>();
        map.put("z", null);
        map.put("a", "1");
        var copiedList = Immutable.list(list);
        var copiedMap = Immutable.map(map);
        list.clear();
        map.clear();

        assertThat(copiedList).containsExactly("a", null);
        assertThat(copiedMap).containsOnlyKeys("z", "a");
        assertThat(copiedMap.keySet()).containsExactly("z", "a");
        assertThatThrownBy(() -> copiedList.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copiedMap.put("b", "")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Immutable.<String>list(null)).isNull();
        assertThat(Immutable.<String, String>map(null)).isNull();
    }

    @Test
    void keepsOctetsAsTheyWere(@TempDir Path folder) throws Exception {
        var octets = new byte[] {1, 2};
        var content = BinaryContent.of(octets).withFileName("a.bin").withMediaType("image/png");
        octets[0] = 9;
        var file = Files.write(folder.resolve("b.bin"), new byte[] {3});

        assertThat(content.bytes()).containsExactly(1, 2);
        assertThat(content.bytes()).containsExactly(1, 2);
        assertThat(content.length()).hasValue(2);
        assertThat(content).hasToString("BinaryContent[a.bin, image/png, 2 octets]");
        assertThat(BinaryContent.of(file).bytes()).containsExactly(3);
        assertThat(BinaryContent.of(file).fileName()).contains("b.bin");
        assertThat(BinaryContent.once(new ByteArrayInputStream(new byte[0])).repeatable())
                .isFalse();
    }
}
