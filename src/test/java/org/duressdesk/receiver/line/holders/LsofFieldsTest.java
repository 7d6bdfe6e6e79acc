package org.duressdesk.receiver.line.holders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Outputs of the shape that lsof prints: on macOS, on Linux, and where it may not look. */
class LsofFieldsTest {
    private static final Set<String> PORT = Set.of("/dev/cu.usbserial-A50285BI", "/dev/tty.usbserial-A50285BI");

    @Test
    void oneHolder() {
        assertThat(holders("p812\ncminicom\nf5\nn/dev/cu.usbserial-A50285BI\n")).isEqualTo(Map.of(812L, "minicom"));
    }

    @Test
    void severalHoldersInTheirOrderAndAFileOpenTwiceCountsOnce() {
        assertThat(holders("p812\ncminicom\nf5\nn/dev/cu.usbserial-A50285BI\nf6\nn/dev/cu.usbserial-A50285BI\n"
                        + "p900\ncscreen\nf3\nn/dev/tty.usbserial-A50285BI\n"))
                .containsExactly(Map.entry(812L, "minicom"), Map.entry(900L, "screen"));
    }

    @Test
    void nobody() {
        assertThat(holders("")).isEmpty();
        assertThat(holders("\n")).isEmpty();
    }

    @Test
    void whereItMayNotLookThereIsNoProof() {
        assertThat(holders(
                        "p1\nclaunchd\nfcwd\nn/dev/cu.usbserial-A50285BI\nfNOFD\nn/proc/1/fd (opendir: Permission denied)\n"
                                + "p44\nccoolterm\nf9\nn/dev/cu.usbserial-A50285BI (Permission denied)\n"))
                .isEmpty();
    }

    @Test
    void anotherPortIsNotThisOne() {
        assertThat(holders(
                        "p812\ncminicom\nf5\nn/dev/cu.usbserial-B\np813\ncCoolTerm\nf7\nn/dev/cu.usbserial-A50285BI\n"))
                .containsExactly(Map.entry(813L, "CoolTerm"));
    }

    @Test
    void escapesAreUndoneAndBytesAreUtf8() {
        assertThat(
                        holders(
                                "p7\ncSerial\\x20Tool\nf3\nn/dev/cu.usbserial-A50285BI\np8\ncM\\xc3\\xbcller\\xzz\nf3\nn/dev/cu.usbserial-A50285BI\n"))
                .containsExactly(Map.entry(7L, "Serial Tool"), Map.entry(8L, "M\u00fcller\\xzz"));
    }

    @Test
    void fieldsThatWereNotAskedForAndBrokenLinesAreNoHolders() {
        assertThat(holders("p812\ng800\nR1\ncminicom\nLreyes\nf5\nau\ntCHR\nn/dev/cu.usbserial-A50285BI\n"))
                .hasSize(1);
        assertThat(holders("pmany\ncx\nf5\nn/dev/cu.usbserial-A50285BI\nn/dev/cu.usbserial-A50285BI\np\n"))
                .isEmpty();
        assertThat(holders("f5\nn/dev/cu.usbserial-A50285BI\n")).isEmpty();
        assertThat(holders("p5\nf5\nn/dev/cu.usbserial-A50285BI\n")).containsExactly(Map.entry(5L, "a program"));
    }

    @Test
    void aMacHasTwoDevicesForEachPort() {
        assertThat(Lsof.names("/dev/cu.usbserial-A50285BI")).containsExactlyInAnyOrderElementsOf(PORT);
        assertThat(Lsof.names("/dev/tty.usbserial-A50285BI")).containsExactlyInAnyOrderElementsOf(PORT);
    }

    private static Map<Long, String> holders(String output) {
        return LsofFields.holders(output, PORT);
    }
}
