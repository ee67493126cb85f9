package dev.dovetail.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** model ← json ← parameter ← client and server, which do not see each other; engines at the end. */
class ArchitectureTest {

    private static final String ROOT = "dev.dovetail.runtime.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dovetail.runtime");

    @Test
    void seesAPlausibleNumberOfClasses() {
        assertThat(CLASSES.size()).isGreaterThan(80);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .contains(ROOT + "model", ROOT + "json", ROOT + "parameter", ROOT + "server");
    }

    @Test
    void dependsInOneDirection() {
        var forbidden = Map.of(
                "model", List.of("json..", "parameter..", "client..", "server.."),
                "json", List.of("parameter..", "client..", "server.."),
                "parameter", List.of("client..", "server.."),
                "client", List.of("server.."),
                "server", List.of("client..", "server.jdk..", "server.servlet.."),
                "server.jdk", List.of("client..", "server.servlet.."),
                "server.servlet", List.of("client..", "server.jdk.."));
        forbidden.forEach((from, to) -> noClasses()
                .that()
                .resideInAPackage(ROOT + from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to.stream().map(ROOT::concat).toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES));
    }

    @Test
    void hasNoCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** What generated models touch has to work with Jackson 2 and 3 alike. */
    @Test
    void keepsModelsFreeOfMappers() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(CLASSES);
    }

    @Test
    void keepsEnginesAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "server.jdk..", ROOT + "server.servlet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void sharesNoMutableState() {
        ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)$")
                .check(CLASSES);
    }
}
