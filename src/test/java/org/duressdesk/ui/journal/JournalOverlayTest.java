package org.duressdesk.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.scene.control.Label;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.journal.JournalLines.Line;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.window.AccessibleWalk;
import org.junit.jupiter.api.Test;

class JournalOverlayTest {
    private long head = 45;

    private CompletableFuture<List<Line>> lines(long before, int count) {
        long from = Math.min(before - 1, head);
        return CompletableFuture.completedFuture(LongStream.iterate(from, n -> n >= 1, n -> n - 1)
                .limit(count)
                .mapToObj(n -> new Line(
                        n,
                        "Fri 20 Nov 14:31:" + (10 + n % 50),
                        n % 3 == 0 ? "M. Okafor" : "Desk",
                        "Entry " + n + ": press of E-13, Triage 3, acknowledged"))
                .toList());
    }

    private Snapshot snapshot() {
        Snapshot any = PlayedDesk.hospital().latest();
        return new Snapshot(
                any.number(),
                any.now(),
                any.site(),
                any.state(),
                any.pulses(),
                new Snapshot.Storage(
                        head,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        0,
                        false,
                        java.util.Optional.empty(),
                        List.of()));
    }

    private static String newest(JournalOverlay list) {
        return ((Label) list.root().lookup(".journal-sequence")).getText();
    }

    private static String said(JournalOverlay list) {
        return list.root().lookupAll(".label").stream()
                .map(n -> ((Label) n).getText())
                .filter(t -> t.startsWith("Standing") || t.equals("Live") || t.startsWith("Cannot"))
                .findFirst()
                .orElse("");
    }

    private JournalOverlay open() {
        JournalOverlay list = new JournalOverlay(this::lines, Runnable::run);
        list.shown();
        return list;
    }

    @Test
    void itFollowsWhatIsNewestUntilSomebodyReads() {
        Fx.run(() -> {
            JournalOverlay list = open();
            assertThat(newest(list)).isEqualTo("45");
            assertThat(said(list)).isEqualTo("Live");
            head = 46;
            list.seen(snapshot());
            assertThat(newest(list)).isEqualTo("46");
            assertThat(list.key(Stroke.of("PgDn"))).isTrue();
            assertThat(newest(list)).isEqualTo("26");
            head = 49;
            list.seen(snapshot());
            assertThat(newest(list)).as("frozen while read").isEqualTo("26");
            assertThat(said(list)).isEqualTo("Standing still, 23 new");
            list.key(Stroke.of("End"));
            assertThat(newest(list)).isEqualTo("49");
            assertThat(said(list)).isEqualTo("Live");
        });
    }

    @Test
    void pagesAreTurnedBothWaysAndEndAtTheFirstEntry() {
        Fx.run(() -> {
            JournalOverlay list = open();
            list.key(Stroke.of("PgDn"));
            list.key(Stroke.of("PgDn"));
            assertThat(newest(list)).isEqualTo("5");
            list.key(Stroke.of("PgDn"));
            assertThat(newest(list)).isEqualTo("5");
            list.key(Stroke.of("PgUp"));
            assertThat(newest(list)).isEqualTo("25");
            list.key(Stroke.of("PgUp"));
            assertThat(newest(list)).isEqualTo("45");
            assertThat(said(list)).isEqualTo("Live");
        });
    }

    @Test
    void whereABannerTookRoomPagesAreShorterAndSkipNothing() {
        Fx.run(() -> {
            JournalOverlay list = open();
            javafx.scene.Scene scene = new javafx.scene.Scene(list.root(), 1920, 400);
            Look.of(Theme.DARK, 1920).dress(scene);
            for (int pass = 0; pass < 3; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            List<Integer> shown = list.root().lookupAll(".journal-sequence").stream()
                    .map(n -> Integer.valueOf(((Label) n).getText()))
                    .toList();
            assertThat(shown).hasSizeBetween(6, 10);
            list.key(Stroke.of("PgDn"));
            assertThat(newest(list)).isEqualTo(String.valueOf(shown.getLast() - 1));
        });
    }

    @Test
    void otherKeysAreNotItsOwn() {
        Fx.run(() -> assertThat(open().key(Stroke.of("Space"))).isFalse());
    }

    @Test
    void aJournalThatCannotBeReadSaysWhy() {
        Fx.run(() -> {
            JournalOverlay list = new JournalOverlay(
                    (before, count) ->
                            CompletableFuture.failedFuture(new IllegalStateException("The disk does not answer.")),
                    Runnable::run);
            list.shown();
            assertThat(said(list)).isEqualTo("Cannot be read: The disk does not answer.");
        });
    }

    @Test
    void everythingSaysWhatItIs() {
        Fx.run(() -> {
            for (int width : new int[] {1920, 1366}) {
                JournalOverlay list = open();
                javafx.scene.Scene scene = new javafx.scene.Scene(list.root(), width, 600);
                Look.of(Theme.DARK, width).dress(scene);
                for (int pass = 0; pass < 3; pass++) {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                }
                assertThat(AccessibleWalk.faults(
                                scene.getRoot(),
                                width >= 1600 ? 16 : 15,
                                key -> List.of("PgUp", "PgDn", "Home", "End").contains(key)))
                        .isEmpty();
                assertThat(list.root().lookupAll(".journal-row"))
                        .isNotEmpty()
                        .allMatch(row -> row.getAccessibleRole() == javafx.scene.AccessibleRole.LIST_ITEM
                                && row.getAccessibleText().contains("Entry"));
            }
        });
    }

    @Test
    void picture() {
        Screens.check("journal-dark-l", Screens.take(Look.of(Theme.DARK, 1920), 1920, 900, () -> open().root()));
    }
}
