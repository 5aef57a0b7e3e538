package org.crosstally;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom, as allow-lists: what is not named here is forbidden. */
class ArchitectureTest {

    private static final String ROOT = "org.crosstally.";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.crosstally");

    /** Room → the rooms it may use, then the libraries it may use; {@code java..} and JSpecify go everywhere. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("figure", List.of());
        MAY_USE.put("article", List.of());
        MAY_USE.put("grammar", List.of("article", "org.yaml.snakeyaml.."));
        MAY_USE.put("gazetteer", List.of("figure"));
        MAY_USE.put("reading", List.of("grammar", "article", "figure", "gazetteer"));
        MAY_USE.put("comparison", List.of("figure", "gazetteer", "info.debatty.java.lsh.."));
        MAY_USE.put(
                "intake",
                List.of(
                        "article",
                        "org.apache.commons.csv..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "org.apache.commons.compress..",
                        "org.jsoup..",
                        "net.dankito.readability4j..",
                        "com.rometools..",
                        "org.netpreserve.jwarc..",
                        "org.apache.tika..",
                        "org.xml.sax.."));
        MAY_USE.put(
                "store",
                List.of(
                        "article",
                        "figure",
                        "comparison",
                        "org.springframework.jdbc..",
                        "org.springframework.dao..",
                        "org.springframework.transaction..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "com.zaxxer.hikari..",
                        "org.tukaani.xz..",
                        "org.apache.commons.compress..",
                        "org.slf4j..",
                        "javax.sql.."));
        MAY_USE.put(
                "workbook",
                List.of(
                        "article",
                        "figure",
                        "comparison",
                        "org.apache.poi..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..",
                        "org.apache.commons.compress..",
                        "org.xml.sax..",
                        "javax.xml.parsers.."));
        MAY_USE.put(
                "job",
                List.of(
                        "article",
                        "figure",
                        "grammar",
                        "gazetteer",
                        "reading",
                        "comparison",
                        "intake",
                        "store",
                        "workbook",
                        "org.springframework..",
                        "org.apache.commons.csv..",
                        "tools.jackson..",
                        "org.slf4j..",
                        "javax.sql.."));
        MAY_USE.put("hook", List.of("article", "job", "tools.jackson..", "jakarta.mail.."));
        MAY_USE.put("cli", List.of("article", "job", "hook", "picocli..", "me.tongfei.progressbar..", "org.slf4j.."));
    }

    @TestFactory
    Stream<DynamicTest> every_room_uses_only_what_its_allow_list_names() {
        return MAY_USE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> check(room.getKey(), room.getValue())));
    }

    private static void check(String room, List<String> allowed) {
        List<String> packages = new ArrayList<>(List.of("java..", "org.jspecify..", ROOT + room));
        for (String name : allowed) {
            packages.add(name.contains(".") ? name : ROOT + name);
        }
        classes()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void no_class_lives_outside_the_rooms() {
        String[] rooms = MAY_USE.keySet().stream().map(room -> ROOT + room).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(PRODUCT);
    }

    @Test
    void rooms_do_not_use_each_other_in_circles() {
        slices().matching("org.crosstally.(*)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void an_allow_list_can_fail() {
        assertThat(Arrays.stream(new String[] {"store", "job"})
                        .map(room -> catchFailure(room))
                        .toList())
                .as("rooms that use libraries must break a list that allows none")
                .allMatch(failed -> failed);
    }

    private static boolean catchFailure(String room) {
        try {
            check(room, List.of());
            return PRODUCT.stream()
                    .noneMatch(type -> type.getPackageName().equals(ROOT + room)
                            && !type.getSimpleName().equals("package-info"));
        } catch (AssertionError failure) {
            return true;
        }
    }
}
