package org.duressdesk.receiver.listen;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.SecretKey;
import org.awaitility.Awaitility;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.receiver.protocol.siadc09.Keys;

/** A desk behind a listening port on the loopback address: keeps what it hears and answers it, when told to. */
final class PortDesk implements Inbox, AutoCloseable {
    static final LinkId PORT = new LinkId("ip");
    static final SecretKey KEY = Keys.read("hex:00112233445566778899AABBCCDDEEFF");
    static final Map<String, Optional<SecretKey>> ACCOUNTS = Map.of("1234", Optional.empty(), "AAA", Optional.of(KEY));

    private final List<Reception> all = new CopyOnWriteArrayList<>();
    private final InstantSource wall;
    private final Links links;
    private volatile boolean answering = true;

    private PortDesk(InstantSource wall) {
        this.wall = wall;
        this.links = new Links(this, wall, System::nanoTime);
    }

    static PortDesk open(NetworkPort.Kind kind, PortLimits limits) {
        return open(new ListenSetup(PORT, kind, "127.0.0.1", 0, members(), limits, false));
    }

    static PortDesk open(ListenSetup setup) {
        return open(setup, InstantSource.system());
    }

    /** On another day. */
    static PortDesk open(ListenSetup setup, InstantSource wall) {
        PortDesk desk = new PortDesk(wall);
        desk.links.open(setup.ids(), new Listener(setup, desk, desk.wall, System::nanoTime, desk.links.taps()));
        return desk;
    }

    static List<Member> members() {
        return ACCOUNTS.entrySet().stream()
                .map(e -> member(e.getKey(), e.getValue().isPresent(), e.getValue()))
                .toList();
    }

    static Member member(String account, boolean encrypted, Optional<SecretKey> key) {
        return new Member(
                new LinkSettings(
                        id(account),
                        account,
                        "tcp-listen://127.0.0.1:9000",
                        9600,
                        8,
                        'N',
                        1,
                        "sia-dc09",
                        "",
                        60,
                        4_000,
                        4,
                        Optional.of(new NetworkAccount("ip", account, encrypted))),
                key,
                Optional.empty());
    }

    static LinkId id(String account) {
        return new LinkId("ip." + account);
    }

    @Override
    public void received(Reception reception) {
        all.add(reception);
        if (answering && reception instanceof Reception.FrameReceived frame) {
            links.reply(frame.link(), frame.token(), frame.frame().type() != FrameType.REFUSED);
        }
    }

    void answering(boolean on) {
        answering = on;
    }

    Links links() {
        return links;
    }

    <R extends Reception> List<R> of(Class<R> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Reception.FrameReceived> on(LinkId link) {
        return of(Reception.FrameReceived.class).stream()
                .filter(one -> one.link().equals(link))
                .toList();
    }

    /** The address that was really opened. */
    InetSocketAddress address() {
        Awaitility.await().until(() -> !of(Reception.LinkOpened.class).isEmpty());
        String port = of(Reception.LinkOpened.class).getLast().port();
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(port.substring(port.lastIndexOf(':') + 1)));
    }

    Socket connect() throws Exception {
        Socket socket = new Socket();
        socket.setSoTimeout(15_000);
        socket.connect(address());
        return socket;
    }

    /** One whole answer, from LF to CR; what was read before the end of the stream when it ends. */
    static String answer(Socket socket) throws Exception {
        List<Integer> bytes = new ArrayList<>();
        for (int one = socket.getInputStream().read();
                one >= 0;
                one = socket.getInputStream().read()) {
            bytes.add(one);
            if (one == '\r' && bytes.size() > 9) {
                break;
            }
        }
        StringBuilder text = new StringBuilder();
        bytes.forEach(one -> text.append((char) one.intValue()));
        return text.toString();
    }

    @Override
    public void close() {
        links.close();
    }
}
