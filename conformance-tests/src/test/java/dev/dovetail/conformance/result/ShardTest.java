package dev.dovetail.conformance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {

    @Test
    void everyOperationIsInExactlyOneShard() {
        for (var count = 1; count <= 20; count++) {
            for (var i = 0; i < 100; i++) {
                var operation = operation(i);
                var total = count;
                assertThat(IntStream.rangeClosed(1, count).filter(index -> new Shard(index, total).has(operation)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void theShardsAreOfLikeSize() {
        for (var index = 1; index <= 8; index++) {
            var shard = new Shard(index, 8);
            assertThat(IntStream.range(0, 1000)
                            .filter(i -> shard.has(operation(i)))
                            .count())
                    .isBetween(90L, 160L);
        }
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(Shard.parse("3/8")).isEqualTo(new Shard(3, 8)).hasToString("3/8");
    }

    @Test
    void refusesWhatIsNoShard() {
        assertThatThrownBy(() -> Shard.parse("3 of 8")).hasMessage("'3 of 8' is no shard; write for example 3/8");
        assertThatThrownBy(() -> Shard.parse("0/8")).hasMessage("shards are counted from 1: there is no shard 0 of 8");
        assertThatThrownBy(() -> Shard.parse("9/8")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shard.parse("0/0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static OperationRef operation(int number) {
        return new OperationRef(
                "op" + number, HttpMethod.GET, "/things" + number, new Location("a.yaml", "/paths", 1, 1));
    }
}
