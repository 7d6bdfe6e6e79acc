package org.duressdesk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house. Each rule says why it stands; a rule that matches nothing fails. */
class WallsTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.duressdesk");
    private static final String ROOT = "org.duressdesk";
    /** Outer rings: they meet in app. */
    private static final List<String> RINGS = List.of("receiver", "store", "siteplan", "people", "output", "ui");
    /** What puts rings together or stands above them. */
    private static final List<String> ABOVE = List.of("app", "cli", "drill", "simulator");

    @Test
    void everyTopLevelPackageIsAKnownRing() {
        Set<String> found = new TreeSet<>();
        for (JavaClass c : CODE) {
            String rest =
                    c.getPackageName().equals(ROOT) ? "" : c.getPackageName().substring(ROOT.length() + 1);
            found.add(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
        }
        assertThat(found)
                .as("a new ring needs its walls here")
                .isEqualTo(new TreeSet<>(Stream.of(RINGS, ABOVE, List.of("", "disk", "domain", "desk"))
                        .flatMap(List::stream)
                        .toList()));
    }

    @TestFactory
    Stream<DynamicTest> outerRingsNeverSeeEachOther() {
        return RINGS.stream()
                .map(ring -> DynamicTest.dynamicTest(ring, () -> {
                    String[] others = Stream.concat(RINGS.stream().filter(r -> !r.equals(ring)), ABOVE.stream())
                            .map(WallsTest::ring)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ring(ring))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT)
                            .because("a change in one ring must not reach into another; they meet in app")
                            .check(CODE);
                }));
    }

    @Test
    void theDeskSeesOnlyTheDomain() {
        noClasses()
                .that()
                .resideInAPackage(ring("desk"))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(ring("desk"), ring("domain")))))
                .because("recovery, replay and tests run the desk without any port, file or screen")
                .check(CODE);
    }

    @Test
    void whatHoldsOfFilesKnowsNothingOfWhatStandsInThem() {
        noClasses()
                .that()
                .resideInAPackage(ring("disk"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(ring("disk")))))
                .because("store, people, siteplan and app all write files, and none of them may see another")
                .check(CODE);
    }

    @Test
    void onlyMainKnowsTheCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ring("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ring("cli"))
                .because("what is done must not depend on how it was asked for")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .because("the start stands above everything")
                .check(CODE);
    }

    @Test
    void theWindowIsPutTogetherInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ring("ui.window"), ring("app.screen"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ring("ui.window"))
                .because("features must not know what stands beside them")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackages(ring("ui"), ring("app.screen"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ring("ui"))
                .because("app.screen is the only room that knows screens and a running desk")
                .check(CODE);
    }

    @Test
    void placesAndAttentionStandBelowTheFeatures() {
        noClasses()
                .that()
                .resideInAnyPackage(ring("ui.places"), ring("ui.attention"))
                .should()
                .dependOnClassesThat(resideInAPackage(ring("ui"))
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                ring("ui.places"),
                                ring("ui.attention"),
                                ring("ui.common"),
                                ring("ui.theme"),
                                ring("ui.words"),
                                ring("ui.keys")))))
                .because("every feature is made from them")
                .check(CODE);
    }

    @Test
    void receiversPlayedBySoftwareAreKnownToWhoStartsThem() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ring("simulator"), ring("app"), ring("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ring("simulator"))
                .because("a desk cannot tell a played receiver from a real one")
                .check(CODE);
    }

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(ring("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ring("domain"),
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.nio.charset..",
                        "org.jspecify.annotations..")
                .because("what the words mean must be readable and testable without anything else")
                .check(CODE);
    }

    @Test
    void javafxOnlyInScreens() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ring("ui"), ring("app.screen"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("a frozen screen must not stop reception")
                .check(CODE);
    }

    @Test
    void screensTouchNoDiskPortOrMixer() {
        noClasses()
                .that()
                .resideInAPackage(ring("ui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..", "javax.sound..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(lang\\.ProcessBuilder|io\\.File.*|net\\.(Server)?Socket)")
                .because("the screen's thread waits for nothing: what reads is handed in and read beside it")
                .check(CODE);
    }

    @Test
    void viewModelsUseJavafxBaseOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.application..",
                        "javafx.animation..",
                        "javafx.fxml..")
                .because("view models are tested without a toolkit")
                .check(CODE);
    }

    @Test
    void sqlOnlyInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ring("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("one writer on one thread owns the journal")
                .check(CODE);
    }

    @Test
    void theSerialLibraryOnlyWherePortsAreOpened() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ring("receiver.line.serial"), ring("output"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fazecast..")
                .because("its listener, isOpen and closePort have measured traps; one place knows them")
                .check(CODE);
    }

    @Test
    void runLaterStandsInOneClass() {
        Set<String> users = new TreeSet<>();
        CODE.stream()
                .flatMap(c ->
                        Stream.concat(c.getMethodCallsFromSelf().stream(), c.getMethodReferencesFromSelf().stream()))
                .filter(call -> call.getTargetOwner().getName().equals("javafx.application.Platform")
                        && call.getTarget().getName().equals("runLater"))
                .forEach(call -> users.add(call.getOriginOwner().getName()));
        assertThat(users)
                .as("one runLater per signal delays the next alarm by seconds: a single coalescing door")
                .hasSize(1);
    }

    @Test
    void clocksAreHandedIn() {
        noClasses()
                .that(resideOutsideOfPackage(ring("ui")).and(resideOutsideOfPackage(ring("app.machine"))))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("time is a parameter: tests and replay set it")
                .check(CODE);
    }

    @Test
    void noInlineStyles() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("setStyle")))
                .because("colours are tokens by meaning, in style sheets")
                .check(CODE);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + "..")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("state has an owner")
                .check(CODE);
    }

    @Test
    void standardOutputOnlyFromTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ring("cli"))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Start")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what the program prints is part of its command line")
                .check(CODE);
    }

    @Test
    void noCyclesBetweenPackages() {
        slices().matching("org.duressdesk.(**)")
                .should()
                .beFreeOfCycles()
                .because("a ring is understood from the inside out")
                .check(CODE);
    }

    private static String ring(String name) {
        return ROOT + "." + name + "..";
    }
}
