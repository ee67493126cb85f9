package dev.dovetail.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.dovetail.generator";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void seesTheModule() {
        assertThat(classes.size()).isBetween(70, 400);
    }

    @Test
    void stagesFollowOneAnother() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy(ROOT)
                .layer("emit")
                .definedBy(ROOT + ".emit..")
                .layer("type")
                .definedBy(ROOT + ".type")
                .layer("naming")
                .definedBy(ROOT + ".naming")
                .layer("view")
                .definedBy(ROOT + ".view")
                .layer("select")
                .definedBy(ROOT + ".select")
                .layer("compile")
                .definedBy(ROOT + ".compile")
                .layer("output")
                .definedBy(ROOT + ".output")
                .layer("regeneration")
                .definedBy(ROOT + ".regeneration")
                .whereLayer("regeneration")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("regeneration", "compile")
                .whereLayer("compile")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("select")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("output")
                .mayOnlyBeAccessedByLayers("regeneration")
                .whereLayer("emit")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("type")
                .mayOnlyBeAccessedByLayers("root", "emit")
                .whereLayer("naming")
                .mayOnlyBeAccessedByLayers("root", "emit", "type", "regeneration")
                .whereLayer("view")
                .mayOnlyBeAccessedByLayers("root", "select", "emit", "type", "naming")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void knowsNeitherTheParserNorTheRuntime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.swagger..", "dev.dovetail.runtime..", "org.yaml..")
                .check(classes);
    }

    @Test
    void readsTheModelAndNotHowItWasMade() {
        // A comparison points at places of documents and reads a configuration file, which errors have to name a line
        // of.
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".compatibility")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dovetail.contract.lowering..", "dev.dovetail.contract.source..")
                .check(classes);
    }

    @Test
    void onlyOutputTouchesFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".output", ROOT + ".regeneration", ROOT + ".compile", ROOT + ".compatibility")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(classes);
    }

    @Test
    void dependsOnLittle() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.lang.model..",
                        "javax.tools..",
                        "com.palantir.javapoet..",
                        "com.fasterxml.jackson.databind..",
                        "org.jspecify.annotations..",
                        "dev.dovetail.contract..",
                        "dev.dovetail.generator..")
                .check(classes);
    }
}
