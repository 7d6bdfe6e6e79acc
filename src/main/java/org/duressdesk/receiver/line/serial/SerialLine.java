package org.duressdesk.receiver.line.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.duressdesk.disk.OwnerOnly;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineErrors;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.ListeningLine;
import org.duressdesk.receiver.line.holders.PortHolders;
import org.duressdesk.receiver.line.holders.PortTrouble;
import org.jspecify.annotations.Nullable;

/**
 * A serial port through jSerialComm. Its event listener is never used and {@code isOpen()} never believed: on a hung-up
 * port the first spins and the second stays true (RELIABILITY.md 6). A read that fails is the only proof of loss, and it
 * comes at once. Each attempt takes a fresh port object.
 */
public final class SerialLine implements ByteLine {
    private static final PortHolders HOLDERS = PortHolders.here();
    private static final AtomicReference<@Nullable String> NO_PLACE = new AtomicReference<>();

    private final SerialPort port;
    private final String path;
    private final LineErrors errors;
    private volatile boolean closed;

    private SerialLine(SerialPort port, String path) {
        this.port = port;
        this.path = path;
        this.errors = LineErrors.of(path);
    }

    /**
     * Unpacks the native part of the serial library below {@code folder} and loads it from there: the library's own choice,
     * a fixed name in the shared temporary folder, is open to every user of the machine. Call early, before the first
     * port is opened and before other threads use temporary files.
     */
    public static void nativeLibraryIn(Path folder) {
        String shared = System.getProperty("java.io.tmpdir");
        try {
            OwnerOnly.folder(folder);
            // The only way: jSerialComm.library.path is where it looks, not where it unpacks.
            System.setProperty("java.io.tmpdir", folder.toString());
            SerialPort.getVersion();
        } catch (IOException refused) {
            NO_PLACE.set(Said.of("set.there-no-place-own-for", folder, refused.getMessage())
                    .words());
        } catch (LinkageError notHere) {
            // Said by every attempt to open a port; the desk shows it and goes on.
            return;
        } finally {
            System.setProperty("java.io.tmpdir", shared);
        }
    }

    /** Before any call that would load the native part: it is never loaded from a folder that others can write. */
    static void loadable() {
        String why = NO_PLACE.get();
        if (why != null) {
            throw new UnsatisfiedLinkError(why);
        }
    }

    /** How many serial ports this machine has; 0 where the library cannot be loaded. */
    public static int ports() {
        try {
            loadable();
            return SerialPort.getCommPorts().length;
        } catch (LinkageError missing) {
            return 0;
        }
    }

    /**
     * Opens the port that the site configured. A path stays its name, whatever it resolves to; an adapter
     * ({@code usb:...}) is looked for anew each time and gives the name of the port that it has now.
     *
     * @throws LineLost naming what is wrong: no such port, no permission, in use and by whom
     */
    public static ByteLine open(LinkSettings settings) throws LineLost {
        String path = Adapters.path(settings.port(), Adapters::ports);
        return open(
                path, new LineForm(settings.baud(), settings.dataBits(), settings.parity(), settings.stopBits()), true);
    }

    /**
     * Opens a port to listen: nothing can be written to it.
     *
     * @param ready false asks for DTR and RTS low; Linux and macOS raise them for a moment all the same when they open
     */
    public static ByteLine listen(String path, LineForm form, boolean ready) throws LineLost {
        return new ListeningLine(open(path, form, ready));
    }

    /** Opens what the settings name to listen: nothing can be written to it. */
    public static ByteLine listenTo(LinkSettings settings) throws LineLost {
        return new ListeningLine(open(settings));
    }

    private static ByteLine open(String path, LineForm form, boolean ready) throws LineLost {
        SerialPort port;
        try {
            loadable();
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException absent) {
            throw new LineLost(LineLost.Kind.ABSENT, PortTrouble.absent(path));
        } catch (LinkageError missing) {
            throw new LineLost(Said.of("line.library", missing.getMessage()));
        }
        int stop = form.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
        port.setComPortParameters(form.baud(), form.dataBits(), stop, parity(form.parity()));
        if (!ready) {
            port.clearDTR();
            port.clearRTS();
        }
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, WAIT_MILLIS, 0);
        if (!port.openPort()) {
            throw PortTrouble.lost(path, port.getLastErrorCode(), HOLDERS);
        }
        return opened(path, port::closePort, () -> {
            HOLDERS.opened(path);
            SerialLine line = new SerialLine(port, path);
            port.flushIOBuffers();
            return line;
        });
    }

    /** What follows the opening; a port that fails in it is closed again, or nobody could open it before this program ends. */
    public static <L extends ByteLine> L opened(String path, Runnable close, Supplier<L> line) throws LineLost {
        try {
            return line.get();
        } catch (RuntimeException | LinkageError fault) {
            close.run();
            throw new LineLost(Said.of("line.cannot-use", path, fault));
        }
    }

    @Override
    public String name() {
        return path;
    }

    @Override
    public int read(byte[] into) throws LineLost {
        int count = port.readBytes(into, into.length);
        if (count < 0 || closed) {
            throw gone();
        }
        return count;
    }

    @Override
    public int waiting() throws LineLost {
        int count = port.bytesAvailable();
        if (count < 0 || closed) {
            throw gone();
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        int done = 0;
        while (done < bytes.length) {
            int count = closed ? -1 : port.writeBytes(bytes, bytes.length - done, done);
            if (count <= 0) {
                throw gone();
            }
            done += count;
        }
    }

    @Override
    public long lineErrors() {
        return errors.count();
    }

    @Override
    public void close() {
        closed = true;
        errors.close();
        port.closePort();
    }

    private LineLost gone() {
        return closed
                ? new LineLost(Said.of("line.closed", path))
                : new LineLost(LineLost.Kind.ABSENT, PortTrouble.hungUp(path));
    }

    private static int parity(char letter) {
        return switch (letter) {
            case 'E' -> SerialPort.EVEN_PARITY;
            case 'O' -> SerialPort.ODD_PARITY;
            case 'M' -> SerialPort.MARK_PARITY;
            case 'S' -> SerialPort.SPACE_PARITY;
            default -> SerialPort.NO_PARITY;
        };
    }
}
