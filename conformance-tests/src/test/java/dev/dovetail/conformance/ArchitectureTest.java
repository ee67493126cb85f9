package dev.dovetail.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Values are handed from stage to stage, in one direction. */
class ArchitectureTest {
    private static final String ROOT = "dev.dovetail.conformance";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertThat(classes.size()).as("classes of the module").isBetween(80, 800);
    }

    @Test
    void leadsFromThePlanToTheReport() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("result")
                .definedBy(ROOT + ".result")
                .layer("schema")
                .definedBy(ROOT + ".schema")
                .optionalLayer("data")
                .definedBy(ROOT + ".data")
                .layer("check")
                .definedBy(ROOT + ".check")
                .layer("configuration")
                .definedBy(ROOT + ".configuration")
                .layer("plan")
                .definedBy(ROOT + ".plan")
                .layer("run")
                .definedBy(ROOT + ".run")
                .layer("judge")
                .definedBy(ROOT + ".judge")
                .layer("traffic")
                .definedBy(ROOT + ".traffic")
                .layer("ledger")
                .definedBy(ROOT + ".ledger")
                .layer("reconcile")
                .definedBy(ROOT + ".reconcile")
                .layer("compare")
                .definedBy(ROOT + ".compare")
                .layer("merge")
                .definedBy(ROOT + ".merge")
                .layer("deviation")
                .definedBy(ROOT + ".deviation")
                .layer("report")
                .definedBy(ROOT + ".report..")
                .layer("facade")
                .definedBy(ROOT)
                .whereLayer("facade")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("reconcile")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("compare")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("merge")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("deviation")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("judge")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("traffic")
                .mayOnlyBeAccessedByLayers("plan", "run", "reconcile", "facade")
                .whereLayer("run")
                .mayOnlyBeAccessedByLayers("judge", "ledger", "facade")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("run", "judge", "ledger", "facade")
                .whereLayer("configuration")
                .mayOnlyBeAccessedByLayers("plan", "run", "judge", "facade")
                .whereLayer("data")
                .mayOnlyBeAccessedByLayers("plan", "judge", "facade")
                .whereLayer("schema")
                .mayOnlyBeAccessedByLayers("data", "plan", "judge", "reconcile", "facade")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers(
                        "configuration", "plan", "run", "judge", "deviation", "report", "ledger", "reconcile", "facade")
                .check(classes);
    }

    @Test
    void keepsEachLibraryInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".run")
                .and()
                .areNotAssignableTo(ConformanceFilter.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.restassured..", "org.apache.http..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".schema", ROOT + ".data", ROOT + ".judge")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(classes);
    }
}
