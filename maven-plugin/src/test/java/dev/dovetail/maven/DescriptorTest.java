package dev.dovetail.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the jar says about its goals: to Maven and to Eclipse. */
class DescriptorTest {

    private static final Set<String> GOALS = Set.of("check", "diff", "generate", "help", "lint", "verdict", "verify");

    private final Document descriptor = read("/META-INF/maven/plugin.xml");
    private final Document mapping = read("/META-INF/m2e/lifecycle-mapping-metadata.xml");

    @Test
    void theJarHasEveryGoalAndEachSaysWhatItDoesAndSinceWhen() {
        assertThat(goals().map(goal -> text(goal, "goal"))).containsExactlyInAnyOrderElementsOf(GOALS);
        goals().forEach(goal -> {
            assertThat(text(goal, "description")).as(text(goal, "goal")).hasSizeGreaterThan(20);
            if (!text(goal, "goal").equals("help")) {
                assertThat(text(goal, "since")).as(text(goal, "goal")).isNotEmpty();
            }
        });
    }

    @Test
    void everyGoalMayRunInSeveralModulesAtOnce() {
        assertThat(goals().map(goal -> text(goal, "threadSafe"))).containsOnly("true");
    }

    @Test
    void everyParameterThatSomebodyMaySetIsDescribed() {
        var described = goals().flatMap(goal -> elements(goal.getElementsByTagName("parameter")))
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .peek(parameter -> assertThat(text(parameter, "description"))
                        .as(text(parameter, "name"))
                        .hasSizeGreaterThan(15))
                .count();
        assertThat(described).isGreaterThan(60);
    }

    @Test
    void everyGoalOfABuildIsMappedForEclipseAndOnlyGenerateRunsThere() {
        var executions =
                elements(mapping.getElementsByTagName("pluginExecution")).toList();
        var mapped = new TreeSet<String>();
        for (var execution : executions) {
            var goals = elements(execution.getElementsByTagName("goal"))
                    .map(Element::getTextContent)
                    .toList();
            assertThat(mapped).doesNotContainAnyElementsOf(goals);
            mapped.addAll(goals);
            if (execution.getElementsByTagName("execute").getLength() == 1) {
                assertThat(goals).containsExactly("generate");
            } else {
                assertThat(execution.getElementsByTagName("ignore").getLength()).isOne();
            }
        }
        mapped.add("help");
        assertThat(mapped).isEqualTo(new TreeSet<>(GOALS));
    }

    private Stream<Element> goals() {
        return elements(descriptor.getElementsByTagName("mojo"));
    }

    private static String text(Element element, String child) {
        return elements(element.getChildNodes())
                .filter(each -> each.getTagName().equals(child))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document read(String resource) {
        try (InputStream stream = DescriptorTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(List.of(resource, e).toString(), e);
        }
    }
}
