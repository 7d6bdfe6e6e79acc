package org.duressdesk.desk;

import static org.duressdesk.desk.TestSite.MAIN;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.link.LineRules;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.protocol.Protocols;

/** A desk that is told bytes as a receiver sends them, through the readers of the protocols: words for setting a scene. */
abstract class BytesScene {
    final Map<LinkId, FrameReader> readers = new HashMap<>();
    Scene desk = Scene.running();
    Ruling ruling = new Ruling(LineRules.NONE);

    BytesScene on(SignalKey... keys) {
        desk = Scene.running(site(java.util.Arrays.stream(keys).map(List::of).toList()));
        return this;
    }

    /** The hospital, whose first buttons E-11, E-12… have these keys. */
    static Site site(List<List<SignalKey>> keys) {
        Site s = TestSite.hospital();
        List<Device> devices = s.devices().stream()
                .map(device -> {
                    int at = device.id().value().startsWith("E-")
                            ? Integer.parseInt(device.id().value().substring(2)) - 11
                            : keys.size();
                    return at < keys.size() ? device.with(keys.get(at)) : device;
                })
                .toList();
        return Site.of(
                s.hash(),
                s.name(),
                s.desk(),
                s.address(),
                s.kind(),
                s.zone(),
                s.buildings(),
                s.areas(),
                devices,
                s.contacts(),
                s.plans(),
                s.links(),
                s.settings());
    }

    static SignalKey zone(String account, String number) {
        return new SignalKey(MAIN, account, NumberKind.ZONE, number);
    }

    void read(LinkId link, String protocol, String profile) {
        readers.put(link, Protocols.open(protocol, profile));
    }

    BytesScene bytes(LinkId link, byte[] bytes) {
        readers.get(link).accept(bytes, 0, bytes.length).forEach(frame -> desk.frame(link, ruling.of(frame), false));
        return this;
    }

    BytesScene text(LinkId link, String text) {
        return bytes(link, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(String protocol, String text) {
        text(MAIN, protocol.equals("ademco685") ? "\n" + text + "\r" : text + "\u0014");
    }

    BytesScene basic(String text) {
        return text(MAIN, text + "\u0014");
    }

    BytesScene line(LinkId link, String text) {
        return text(link, "\n" + text + "\r");
    }

    BytesScene system(LinkId link, String reference, String body) {
        String text = "\u0002112326\"214005\"02\"" + reference + "\"" + body;
        return text(link, text + (char) (text.chars().sum() & 0x3F | 0x40) + "\r");
    }

    /** With the sum of its bytes behind. */
    BytesScene hex(LinkId link, String hex) {
        byte[] body = HexFormat.of().parseHex(hex);
        byte[] whole = java.util.Arrays.copyOf(body, body.length + 1);
        for (byte b : body) {
            whole[body.length] += b;
        }
        return bytes(link, whole);
    }

    void pendant(int stat1, int stat0) {
        hex(MAIN, "7212b2123456000000010000" + String.format(Locale.ROOT, "6218%02x%02x3c1e", stat1, stat0));
    }

    BytesScene ness(String body) {
        int sum = 0;
        for (byte b : HexFormat.of().parseHex(body)) {
            sum += b;
        }
        return text(MAIN, body + String.format(Locale.ROOT, "%02x\r\n", -sum & 0xFF));
    }

    List<String> troubles() {
        return desk.state().receiverTroubles().open().stream()
                .map(trouble -> trouble.what().words())
                .toList();
    }

    DeviceState state(String device) {
        return Optional.ofNullable(desk.state().devices().get(new DeviceId(device)))
                .orElseThrow(() -> new AssertionError(device + " never reported anything"));
    }
}
