package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 10 of RELIABILITY.md: after many hang-ups no thread and no open file is left behind. */
class PortCyclesTest {
    @TempDir
    Path folder;

    @Test
    void aThousandHangUpsLeaveNothingBehind() throws Exception {
        cycles(1_000);
    }

    private void cycles(int count) throws Exception {
        cycle(new Recorder(), 3);
        int files = openFiles();
        Set<String> threads = threads();
        cycle(new Recorder(), count);
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(threads()).isSubsetOf(threads);
            assertThat(openFiles()).isLessThanOrEqualTo(files + 2);
        });
    }

    private void cycle(Recorder inbox, int count) throws Exception {
        try (PtyPort port = new PtyPort(folder.resolve("receiver"));
                Links links = Wired.links(inbox)) {
            ByteLine line = port.open();
            links.open(new LinkSetup(Wired.settings(port.where()), SerialLine::open, Terminated::new, true, false, 1));
            for (int i = 1; i <= count; i++) {
                inbox.await(LinkOpened.class, i);
                line.write("5011 181234E12001013\u0014".getBytes(StandardCharsets.ISO_8859_1));
                inbox.awaitFrame(FrameType.EVENT, i);
                line.close();
                inbox.await(LinkLost.class, i);
                line = port.open();
            }
            inbox.await(LinkOpened.class, count + 1);
            assertThat(inbox.of(LinkLost.class)).as("one hang-up is one loss").hasSize(count);
            line.close();
        }
    }

    /** Threads of links; others come and go with the test runner. */
    private static Set<String> threads() {
        Set<String> names = new TreeSet<>();
        for (Thread one : Thread.getAllStackTraces().keySet()) {
            if (one.getName().startsWith("link ") || one.getName().startsWith("close of ")) {
                names.add(one.getName());
            }
        }
        return names;
    }

    private static int openFiles() throws Exception {
        Path own = Path.of("/proc/self/fd");
        if (!Files.isDirectory(own)) {
            return 0;
        }
        int count = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(own)) {
            for (Path one : all) {
                count += one.toString().isEmpty() ? 0 : 1;
            }
        }
        return count;
    }
}
