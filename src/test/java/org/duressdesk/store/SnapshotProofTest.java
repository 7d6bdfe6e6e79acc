package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.store.chain.Chain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody can write a fold snapshot with a sum that fits: verifying folds the journal and compares. */
class SnapshotProofTest {
    @TempDir
    Path data;

    private Path snapshot;

    @BeforeEach
    void make() throws Exception {
        snapshot = data.resolve("journal/snapshots/000000000020.state");
        try (SqliteJournal journal = Template.open(data)) {
            List<Entry> entries = Entries.notes(1, 20);
            journal.append(entries);
            Fold.Run run = Fold.from(DeskState.empty());
            entries.forEach(run::add);
            journal.keepSnapshot(run.state());
            journal.append(Entries.notes(21, 25));
        }
    }

    @Test
    void aTrueSnapshotIsNoComplaint() throws Exception {
        assertThat(Inspection.of(data.resolve("journal"), data.resolve("ledger"), data.resolve("native"))
                        .complaints())
                .isEmpty();
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.verify().complaints()).isEmpty();
            assertThat(journal.snapshot()).isPresent();
        }
    }

    @Test
    void anEditedOneWithASumThatFitsIsFoundByVerifyingAndDropped() throws Exception {
        edit();
        assertThat(Inspection.of(data.resolve("journal"), data.resolve("ledger"), data.resolve("native"))
                        .complaints())
                .extracting(said -> said.words())
                .singleElement()
                .asString()
                .contains("fold snapshot of entry 20 does not say what the journal says");
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.snapshot())
                    .as("until it is proven it is believed")
                    .isPresent();
            assertThat(journal.verify().complaints()).hasSize(1);
            journal.dropSnapshots();
            assertThat(journal.snapshot()).isEmpty();
            assertThat(journal.verify().complaints()).isEmpty();
        }
    }

    @Test
    void oneOfAnotherBuildOfTheSameVersionIsNotBelieved() throws Exception {
        String[] parts = Files.readString(snapshot).split("\n", 2);
        assertThat(parts[0]).endsWith(" test " + ProgramBuild.text());
        Files.writeString(snapshot, parts[0].replace(ProgramBuild.text(), "0".repeat(32)) + "\n" + parts[1]);
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.snapshot()).isEmpty();
            assertThat(journal.verify().complaints()).isEmpty();
        }
    }

    @Test
    void aBuildIsKnownByEveryByteAndNameOfIt() throws Exception {
        Path classes = Files.createDirectories(data.resolve("classes"));
        Files.writeString(classes.resolve("A.class"), "one");
        String one = ProgramBuild.of(classes);
        assertThat(one).hasSize(32).isEqualTo(ProgramBuild.of(classes));
        Files.writeString(classes.resolve("A.class"), "two");
        assertThat(ProgramBuild.of(classes)).isNotEqualTo(one);
        assertThat(ProgramBuild.of(Files.writeString(data.resolve("program.jar"), "jar")))
                .hasSize(32);
    }

    private void edit() throws Exception {
        String[] parts = Files.readString(snapshot).split("\n", 2);
        String[] head = parts[0].split(" ", 4);
        String body = parts[1].replace("\"siteName\":\"\"", "\"siteName\":\"x\"");
        assertThat(body).isNotEqualTo(parts[1]);
        head[2] = Chain.hex(Chain.sha256(body.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(snapshot, String.join(" ", head) + "\n" + body);
    }
}
