package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.protocol.auto.WayToRead;
import org.duressdesk.simulator.language.Languages;
import org.junit.jupiter.api.Test;

/** A new protocol is its package and one line in one list. */
class ProtocolsTest {
    private static final JavaClasses PROTOCOLS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.duressdesk.receiver.protocol");

    @Test
    void everyFamilyOfAPackageStandsInTheList() throws ReflectiveOperationException {
        List<Family> found = new ArrayList<>();
        for (JavaField field : PROTOCOLS.stream()
                .filter(type -> !type.isEquivalentTo(Protocols.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Family.class))
                .toList()) {
            found.add((Family) field.reflect().get(null));
        }
        assertThat(Protocols.FAMILIES).hasSize(13).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void allElseFollowsFromTheList() {
        List<String> names = Protocols.FAMILIES.stream().map(Family::name).toList();
        assertThat(Protocols.names())
                .containsExactlyElementsOf(
                        Stream.concat(names.stream(), Stream.of("auto")).toList());
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> Protocols.open(name, ""));
        assertThat(Protocols.lines().stream().map(WayToRead::words))
                .containsExactly(
                        "surgard",
                        "surgard (b32=on)",
                        "ademco685",
                        "bosch6500",
                        "aes",
                        "mx8000",
                        "ness",
                        "inovonics",
                        "al-cid",
                        "climax-cid");
        assertThat(Protocols.all().stream().map(WayToRead::words))
                .hasSize(13)
                .endsWith("climax-cid", "contact-id", "contact-id-13", "sia-block");
    }

    /** Its list is its own, because it must not be right by what it is to prove; that nothing is missing in it is kept here. */
    @Test
    void eachCanBeSimulated() {
        assertThat(Protocols.FAMILIES.stream().map(Family::name).filter(name -> !name.equals("sia-dc09")))
                .containsExactlyElementsOf(Languages.names());
    }
}
