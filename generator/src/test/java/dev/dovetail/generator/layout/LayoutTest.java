package dev.dovetail.generator.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void shortMethodsAndSettersTakeALine() {
        assertThat(Layout.of("""
                final class A {
                    private A() {
                    }

                    public A name(String value) {
                        this.name = value;
                        return this;
                    }

                    @Override
                    public String toString() {
                        return name;
                    }
                }
                """)).isEqualTo("""
                final class A {
                    private A() {}
                    public A name(String value) { this.name = value; return this; }
                    @Override public String toString() { return name; }
                }
                """);
    }

    @Test
    void whatDoesNotFitAndWhatIsNoMethodStays() {
        var text = """
                final class A {
                    public void name(String %1$s) {
                        this.%1$s = %1$s;
                    }

                    public void other() {
                        if (name.isEmpty()) {
                            return;
                        }
                        name = "";
                    }
                }
                """.formatted("x".repeat(40));
        assertThat(Layout.of(text)).isEqualTo(text);
    }

    @Test
    void fieldsStandTogetherWithTheirAnnotations() {
        assertThat(Layout.of("""
                final class A {
                    @JsonProperty("a")
                    @JsonSetter(
                            nulls = Nulls.SET
                    )
                    private String a;

                    @JsonProperty("%1$s")
                    private String b;

                    private int c;
                }
                """.formatted("x".repeat(100)))).isEqualTo("""
                final class A {
                    @JsonProperty("a") @JsonSetter(nulls = Nulls.SET) private String a;
                    @JsonProperty("%1$s")
                    private String b;
                    private int c;
                }
                """.formatted("x".repeat(100)));
    }

    @Test
    void componentsTakeALineEachUnlessAllFitOnOne() {
        assertThat(Layout.of("record A(@P(\"a,b)\") int a, Map<String, Integer> b) {\n}\n"))
                .isEqualTo("record A(@P(\"a,b)\") int a, Map<String, Integer> b) {}\n");
        assertThat(Layout.of("record A(@P(\"%1$s\") int a,\n        int b) {\n}\n".formatted("\\\"(".repeat(40))))
                .isEqualTo("record A(\n        @P(\"%1$s\") int a,\n        int b) {}\n".formatted("\\\"(".repeat(40)));
    }

    @Test
    void constantsFillLines() {
        assertThat(Layout.of("enum A {\n    B,\n\n    C\n}\n")).isEqualTo("enum A { B, C }\n");
        var withArguments = "enum A {\n    B(1),\n\n    C(2);\n}\n";
        assertThat(Layout.of(withArguments)).isEqualTo(withArguments);
        var name = "N".repeat(50);
        assertThat(Layout.of("enum A {\n    %1$s1,\n\n    %1$s2,\n\n    %1$s3\n}\n".formatted(name)))
                .isEqualTo("enum A {\n    %1$s1, %1$s2,\n    %1$s3\n}\n".formatted(name));
    }

    @Test
    void textOfTheDocumentStays() {
        var text = """
                /**
                 * enum A {
                 *
                 *     public void a() {
                 * Outer. @Nullable Inner "
                 */
                final class A {
                    private static final String A = "Outer. @Nullable Inner";
                    private Outer.%sNullable Inner b;
                }
                """;
        assertThat(Layout.of(text.formatted(" @"))).isEqualTo(text.formatted("@"));
    }
}
