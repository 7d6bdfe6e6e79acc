package org.duressdesk.receiver.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.receiver.capture.Capture.Piece;
import org.duressdesk.receiver.detect.Heard;
import org.duressdesk.receiver.detect.Uart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what order forms are tried, on a clock that the test moves. */
class PortSearchTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long STEP = SECOND / 2;

    @ParameterizedTest
    @CsvSource({"9600,8,N", "19200,7,E", "1200,7,E", "115200,8,N", "300,7,E"})
    void theFormIsFoundByTurning(int baud, int data, char parity) {
        LineForm form = new LineForm(baud, data, parity, 1);
        Uart wire = new Uart(form);
        for (int i = 0; i < 60; i++) {
            wire.send(30 * i + 7, "1011           @    \u0014".getBytes(StandardCharsets.ISO_8859_1));
        }
        PortSearch search = new PortSearch(0, Set.of());
        run(search, wire, 1_800);
        assertThat(search.detection().recognition().orElseThrow().form()).isEqualTo(form);
        assertThat(search.form().baud()).isEqualTo(baud);
        assertThat(search.bytes()).isPositive();
    }

    @Test
    void aSilentPortIsListenedToInEveryFormAndThenWithReadyLines() {
        PortSearch search = new PortSearch(0, Set.of());
        assertThat(search.ready()).isFalse();
        run(search, new Uart(LineForm.plain(9600)), 360);
        assertThat(search.round()).isTrue();
        assertThat(search.ready()).isTrue();
        assertThat(search.detection().recognition()).isEmpty();
        run(search, new Uart(LineForm.plain(9600)), 720);
        assertThat(search.ready()).isFalse();
    }

    @Test
    void whatWasOnItsWayAtTheOpeningDoesNotCondemnTheForm() {
        PortSearch search = new PortSearch(0, Set.of());
        search.heard("417E12001013\u0014".getBytes(StandardCharsets.ISO_8859_1), 13, 0, SECOND / 100);
        assertThat(search.next(SECOND)).isFalse();
        search.heard("no receiver".getBytes(StandardCharsets.ISO_8859_1), 11, 0, 2 * SECOND);
        assertThat(search.next(3 * SECOND)).isTrue();
    }

    /** Lets time pass and gives the search what a port open in its form would hear. */
    private static void run(PortSearch search, Uart wire, long seconds) {
        LineForm open = search.form();
        Heard heard = wire.listen(open);
        int at = 0;
        for (long now = 0; now < seconds * SECOND; now += STEP) {
            while (at < heard.pieces().size() && heard.pieces().get(at).nanos() < now) {
                Piece piece = heard.pieces().get(at++);
                if (piece.nanos() >= now - STEP) {
                    search.heard(piece.bytes(), piece.bytes().length, piece.damaged() ? 1 : 0, piece.nanos());
                }
            }
            if (search.next(now)) {
                search.opened(now);
                open = search.form();
                heard = wire.listen(open);
                at = 0;
            }
        }
    }
}
