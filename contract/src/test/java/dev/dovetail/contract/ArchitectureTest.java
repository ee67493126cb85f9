package dev.dovetail.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.dovetail.contract";

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @Test
    void seesTheClasses() {
        assertThat(classes.size()).isGreaterThan(100);
    }

    @Test
    void dataFlowsFromTheSourceToTheKnowledge() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("diagnostics")
                .definedBy(ROOT + ".diagnostics")
                .layer("source")
                .definedBy(ROOT + ".source..")
                .layer("model")
                .definedBy(ROOT + ".model")
                .layer("lowering")
                .definedBy(ROOT + ".lowering")
                .layer("rules")
                .definedBy(ROOT + ".rules")
                .layer("knowledge")
                .definedBy(ROOT + ".knowledge")
                .layer("coverage")
                .definedBy(ROOT + ".coverage")
                .layer("lint")
                .definedBy(ROOT + ".lint")
                .layer("entry")
                .definedBy(ROOT)
                .layer("diff")
                .definedBy(ROOT + ".diff")
                .whereLayer("diagnostics")
                .mayOnlyBeAccessedByLayers(
                        "source", "model", "lowering", "rules", "lint", "coverage", "knowledge", "entry", "diff")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("lowering", "rules", "lint", "coverage", "entry", "diff")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("lowering", "rules", "knowledge", "lint", "diff", "entry")
                .whereLayer("lowering")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("coverage")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("lint")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("knowledge")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("entry")
                .mayOnlyBeAccessedByLayers("diff")
                .whereLayer("diff")
                .mayNotBeAccessedByAnyLayer()
                .check(classes);
    }

    @Test
    void onlyLoweringKnowsTheParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".lowering")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.swagger..")
                .check(classes);
    }

    @Test
    void onlyTheSourceKnowsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".source")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
                .check(classes);
    }
}
