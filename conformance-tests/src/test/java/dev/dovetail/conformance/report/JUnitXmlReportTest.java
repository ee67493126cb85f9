package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlReportTest {

    @Test
    void hasASuiteForEachOperation() throws Exception {
        Golden.assertSame("junit.xml", new JUnitXmlReport().text(SampleRuns.excerpt()));
        var root = parse(new JUnitXmlReport().text(SampleRuns.environments())).getDocumentElement();
        assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(42);
        assertThat(root.getAttribute("failures")).isEqualTo("3");
        assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(3);
        assertThat(root.getElementsByTagName("skipped").getLength()).isEqualTo(17);
    }

    @Test
    void countsEverySuiteRightly() throws Exception {
        var suites = parse(new JUnitXmlReport().text(SampleRuns.environments())).getElementsByTagName("testsuite");
        for (var i = 0; i < suites.getLength(); i++) {
            var suite = (Element) suites.item(i);
            assertThat(suite.getAttribute("tests"))
                    .isEqualTo(String.valueOf(
                            suite.getElementsByTagName("testcase").getLength()));
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo(
                            String.valueOf(suite.getElementsByTagName("failure").getLength()));
        }
    }

    @Test
    void tellsRepeatedChecksApart() throws Exception {
        var cases = parse(new JUnitXmlReport().text(SampleRuns.hostile())).getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(Outcome.values().length);
        assertThat(((Element) cases.item(1)).getAttribute("name"))
                .isEqualTo(((Element) cases.item(0)).getAttribute("name") + " (2)");
    }

    @Test
    void staysWellFormedWhateverAServerSends() throws Exception {
        var text = new JUnitXmlReport().text(SampleRuns.hostile());
        var failure = (Element) parse(text).getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent())
                .contains("actual    actual</script>")
                .contains("]]>&amp;\\u0000\\u001b[2J\\u202egnp.exe\\ud800\\uffff\n");
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
