package dev.dovetail.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    private static final RowFormat<String> TEXT = new RowFormat<>() {
        @Override
        public String write(String row) {
            return row;
        }

        @Override
        public String read(String text) {
            return text;
        }
    };

    @Test
    void keepsRowsInTheOrderOfTheirInsertion() {
        try (var store = Store.inMemory()) {
            var table = store.table("words", TEXT);
            for (var id = 12; id > 0; id--) {
                table.insert("1", Integer.toString(id), "row " + id);
            }
            assertThat(table.all("1"))
                    .hasSize(12)
                    .startsWith("row 12", "row 11")
                    .endsWith("row 2", "row 1");
            assertThat(table.newestFirst("1")).startsWith("row 1", "row 2");
        }
    }

    @Test
    void keepsProjectsApartAlsoWhenOneNameBeginsWithTheOther() {
        try (var store = Store.inMemory()) {
            var table = store.table("words", TEXT);
            table.insert("1", "1/7", "a");
            table.insert("1/1", "7", "b");
            table.insert("11", "7", "c");
            assertThat(table.all("1")).containsExactly("a");
            assertThat(table.find("1/1", "7")).contains("b");
            assertThat(table.find("1", "7")).isEmpty();
            assertThat(table.delete("1", "7")).isFalse();
            assertThat(table.all("11")).containsExactly("c");
        }
    }

    @Test
    void neverGivesAnIdTwice() {
        try (var store = Store.inMemory()) {
            var table = store.table("words", TEXT);
            var first = table.nextId();
            table.insert("1", Long.toString(first), "gone soon");
            assertThat(table.delete("1", Long.toString(first))).isTrue();
            assertThat(table.nextId()).isGreaterThan(first);
        }
    }

    @Test
    void changesInPlaceAndSaysWhenThereIsNothingToChange() {
        try (var store = Store.inMemory()) {
            var table = store.table("words", TEXT);
            table.insert("1", "1", "first\nwith a second line");
            table.insert("1", "2", "second");
            assertThat(table.update("1", "1", row -> row + "!")).contains("first\nwith a second line!");
            assertThat(table.all("1")).containsExactly("first\nwith a second line!", "second");
            assertThat(table.update("2", "1", row -> row + "!")).isEmpty();
        }
    }

    @Test
    void findsItsRowsAgainInAFile(@TempDir Path folder) {
        try (var store = Store.in(folder)) {
            store.table("words", TEXT).insert("1", "1", "kept");
        }
        try (var store = Store.in(folder)) {
            assertThat(store.table("words", TEXT).all("1")).containsExactly("kept");
        }
    }
}
