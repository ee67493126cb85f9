package dev.dovetail.reference;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.dovetail.reference";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void sawTheClasses() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.getPackageName().startsWith(ROOT + ".api"))
                        .count())
                .isBetween(45L, 250L);
    }

    @Test
    void keepsTheDirectionOfItsPackages() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("facade")
                .definedBy(ROOT)
                .layer("fault")
                .definedBy(ROOT + ".fault")
                .layer("edition")
                .definedBy(ROOT + ".edition")
                .layer("seed")
                .definedBy(ROOT + ".seed")
                .layer("resource")
                .definedBy(ROOT + ".resource")
                .layer("error")
                .definedBy(ROOT + ".error")
                .layer("control")
                .definedBy(ROOT + ".control")
                .layer("access")
                .definedBy(ROOT + ".access")
                .layer("page")
                .definedBy(ROOT + ".page")
                .layer("store")
                .definedBy(ROOT + ".store")
                .layer("site")
                .definedBy(ROOT + ".site")
                .layer("recall")
                .definedBy(ROOT + ".recall")
                .whereLayer("recall")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("facade")
                .mayOnlyBeAccessedByLayers("recall")
                .whereLayer("fault")
                .mayOnlyBeAccessedByLayers("facade", "recall")
                .whereLayer("edition")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("seed")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("site")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("control")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("resource")
                .mayOnlyBeAccessedByLayers("facade", "seed")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("facade", "resource", "seed")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("resource", "access")
                .check(CLASSES);
    }

    @Test
    void knowsTheSuiteOnlyWhereItIsMeasured() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".recall")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.dovetail.conformance..")
                .check(CLASSES);
    }

    @Test
    void keepsTheStoreEngineToItself() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".store")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.h2..")
                .check(CLASSES);
    }
}
