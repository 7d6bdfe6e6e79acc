package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.LineOpener;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of one loss: transcripts of reasons as they are found, attempt by attempt. */
class LossTest {
    private static final LineLost HUNG_UP = new LineLost(LineLost.Kind.ABSENT, Said.text("hung up"));
    private static final LineLost ABSENT = new LineLost(LineLost.Kind.ABSENT, Said.text("no port"));
    private static final LineLost DEAD = new LineLost("adapter does not answer");
    private static final LineLost CLOSING = new LineLost("still being closed");
    private static final LineLost REFUSED = new LineLost(LineLost.Kind.NO_PERMISSION, Said.text("no permission"));
    private static final LineLost USED = used();
    private static final LineLost BY_MINICOM = used("minicom");
    private static final LineLost BY_SCREEN = used("screen");

    @TempDir
    Path folder;

    @Test
    void oneHangUpIsToldOnceHoweverItIsFound() {
        assertThat(told(HUNG_UP, ABSENT, ABSENT, ABSENT, ABSENT)).containsExactly("hung up");
        assertThat(told(HUNG_UP, DEAD, ABSENT, ABSENT, ABSENT)).containsExactly("hung up");
        assertThat(told(HUNG_UP, CLOSING, DEAD, ABSENT)).containsExactly("hung up");
    }

    @Test
    void whatStaysAndIsNewIsToldOnce() {
        assertThat(told(HUNG_UP, DEAD, DEAD, DEAD, DEAD, DEAD)).containsExactly("hung up", "adapter does not answer");
        assertThat(told(ABSENT, REFUSED, REFUSED, REFUSED, REFUSED)).containsExactly("no port", "no permission");
    }

    @Test
    void anotherProcessThatTookThePortIsNews() {
        assertThat(told(HUNG_UP, BY_MINICOM, BY_MINICOM, BY_MINICOM, BY_MINICOM))
                .containsExactly("hung up", "in use by minicom");
        assertThat(told(BY_MINICOM, BY_SCREEN, BY_SCREEN, BY_SCREEN))
                .containsExactly("in use by minicom", "in use by screen");
    }

    @Test
    void aNameIsMoreThanNoneAndNeverTheOtherWayRound() {
        assertThat(told(USED, BY_MINICOM, BY_MINICOM, BY_MINICOM)).containsExactly("in use by", "in use by minicom");
        assertThat(told(BY_MINICOM, USED, USED, USED, USED, BY_MINICOM)).containsExactly("in use by minicom");
    }

    @Test
    void reasonsThatComeAndGoFillNoJournal() {
        List<LineLost> flapping = new ArrayList<>(List.of(HUNG_UP));
        for (int i = 0; i < 1_000; i++) {
            flapping.add(i % 2 == 0 ? DEAD : CLOSING);
            flapping.add(i % 3 == 0 ? ABSENT : DEAD);
        }
        assertThat(told(flapping.toArray(LineLost[]::new))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theNextLossIsToldAtOnce() {
        Loss loss = new Loss();
        assertThat(loss.news(HUNG_UP)).isTrue();
        loss.over();
        assertThat(loss.news(HUNG_UP)).isTrue();
    }

    @Test
    void aHangUpOfARealPortThatStaysAwayIsOneLoss() throws Exception {
        Recorder desk = new Recorder();
        AtomicInteger attempts = new AtomicInteger();
        LineOpener counted = settings -> {
            attempts.incrementAndGet();
            return SerialLine.open(settings);
        };
        try (PtyPort port = new PtyPort(folder.resolve("receiver"));
                Links links = Wired.links(desk)) {
            ByteLine line = port.open();
            links.open(new LinkSetup(Wired.settings(port.where()), counted, Terminated::new, true, false, 1));
            desk.await(LinkOpened.class, 1);
            line.close();
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> attempts.get() > 2 * Loss.SETTLED + 2);
            assertThat(desk.of(LinkLost.class)).extracting(LinkLost::reason).hasSize(1);
            // Something that is no port in its place is something new.
            Files.deleteIfExists(folder.resolve("receiver"));
            Files.createFile(folder.resolve("receiver"));
            assertThat(desk.await(LinkLost.class, 2).reason().words()).endsWith(" is not a serial port.");
        }
    }

    private static LineLost used(String... names) {
        List<Problem.Holder> holders = Arrays.stream(names)
                .map(name -> new Problem.Holder(name, name.hashCode(), 0))
                .toList();
        return new LineLost(
                LineLost.Kind.IN_USE,
                Said.text(("in use by " + String.join(", ", names)).strip()),
                new Problem.Use(holders, List.of(), ""));
    }

    private static List<String> told(LineLost... found) {
        Loss loss = new Loss();
        return Arrays.stream(found).filter(loss::news).map(LineLost::reason).toList();
    }
}
