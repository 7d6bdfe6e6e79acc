package org.duressdesk.simulator.language;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Outgoing;

/**
 * A panel that speaks SIA DC-09 (protocols.md G): each message has a number, and a message that is sent again keeps it but is
 * dated and encrypted anew. It listens for the answer to its number: ACK, NAK, by whose time it sets its clock, and DUH, after
 * which sending again is of no use.
 */
public final class Dc09Language implements Language, Ear {
    private static final int MOST = 4_096;
    private static final int SHORTEST = 10;
    private static final int LAST_NUMBER = 9_999;
    private static final Pattern NUMBER = Pattern.compile("\"\\*?[A-Z0-9-]+\"([0-9]{4}).*");
    private static final Pattern ANSWER = Pattern.compile("\"(\\*?)(ACK|NAK|DUH)\"([0-9]{4})[^\\[]*\\[.*");
    private static final Heard PART = new Heard.Part();
    private static final Heard STRAY = new Heard.Stray();

    private final SimulatorSettings settings;
    private final PanelSettings panel;
    private final InstantSource wall;
    private final RandomGenerator random;
    private final StringBuilder held = new StringBuilder();
    private Duration off;
    private int number;
    private String waitingFor = "";

    public Dc09Language(SimulatorSettings settings, PanelSettings panel, InstantSource wall, RandomGenerator random) {
        this.settings = settings;
        this.panel = panel;
        this.wall = wall;
        this.random = random;
        this.off = panel.clockOff();
    }

    @Override
    public Conduct conduct() {
        return Conduct.of(Conduct.Unanswered.BUFFERS, Conduct.Refused.GIVES_UP, settings);
    }

    @Override
    public Optional<String> heartbeat(long nanos) {
        return Optional.of("\"NULL\"0000L0#" + panel.account() + "[]");
    }

    @Override
    public Optional<String> report(String account, String zone, Report report, long nanos) {
        return settings.content() == SimulatorSettings.Content.SIA
                ? Optional.of("\"SIA-DCS\"" + next(account) + "[#" + account + "|Nri1" + report.sia() + zone + "]")
                : contactId(account, report.qualifier(), report.contactId(), "01", zone, nanos);
    }

    @Override
    public Optional<String> contactId(
            String account, char qualifier, String code, String group, String zone, long nanos) {
        char digit = qualifier == 'E' ? '1' : qualifier == 'R' ? '3' : '6';
        return Optional.of("\"ADM-CID\"" + next(account) + "[#" + account + "|" + digit + code + " " + group + " "
                + "0".repeat(Math.max(0, 3 - zone.length())) + zone + "]");
    }

    private String next(String account) {
        number = number == LAST_NUMBER ? 1 : number + 1;
        return String.format(Locale.ROOT, "%04dL0#%s", number, account);
    }

    /** A text from the first quote on is framed; anything else leaves as it is. */
    @Override
    public byte[] wire(String text) {
        return text.startsWith("\"") ? Dc09Text.frame(text) : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public byte[] leaving(Outgoing out, long nanos) {
        Matcher parts =
                NUMBER.matcher(out.text().substring(Math.max(0, out.text().indexOf('"'))));
        waitingFor = parts.matches() ? parts.group(1) : "";
        // A recorded message begins with its check: it leaves byte for byte.
        if (!out.text().startsWith("\"") || !out.text().endsWith("]")) {
            return out.wire();
        }
        Instant now = wall.instant().plus(off);
        return Dc09Text.frame(panel.key()
                .map(key -> Dc09Text.encrypted(out.text(), key, now, random))
                .orElseGet(() -> out.text().contains("\"NULL\"") ? out.text() : out.text() + Dc09Text.stamp(now)));
    }

    @Override
    public Ear ear() {
        return this;
    }

    @Override
    public Heard hear(byte one, long nanos) {
        if (held.isEmpty() && one != '\n') {
            return STRAY;
        }
        held.append((char) (one & 0xFF));
        // A check of two bytes may hold a CR itself.
        if ((one != '\r' || held.length() < SHORTEST) && held.length() < MOST) {
            return PART;
        }
        String frame = held.toString();
        held.setLength(0);
        return Dc09Text.body(frame).map(this::answer).orElse(STRAY);
    }

    private Heard answer(String body) {
        Matcher parts = ANSWER.matcher(body);
        if (!parts.matches()) {
            return STRAY;
        }
        boolean closed = !parts.group(1).isEmpty();
        if (closed && panel.key().flatMap(key -> Dc09Text.opened(body, key)).isEmpty()) {
            return STRAY;
        }
        boolean own = parts.group(3).equals(waitingFor);
        return switch (parts.group(2)) {
            case "ACK" -> own && closed == panel.key().isPresent() ? new Heard.Accepted() : STRAY;
            case "DUH" -> own ? new Heard.Declined() : STRAY;
            default -> {
                // A NAK carries no number but the desk's time.
                Dc09Text.time(body.substring(body.lastIndexOf(']') + 1))
                        .filter(time -> panel.learns())
                        .ifPresent(time -> off = Duration.between(wall.instant(), time));
                yield new Heard.Refused();
            }
        };
    }
}
