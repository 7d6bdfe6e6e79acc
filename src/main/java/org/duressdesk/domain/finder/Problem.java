package org.duressdesk.domain.finder;

import java.util.List;
import org.duressdesk.domain.said.Said;

/** What stands between a port and its receiver. Each has one exact remedy on each system; the words are the screen's. */
public sealed interface Problem {
    /** The port it is about; empty for the machine as a whole. */
    String port();

    /** True when nothing can be heard until it is mended; false when somebody should look. */
    boolean mustFix();

    /** A running program. {@code since} is microseconds UTC when it was started, 0 when not known. */
    record Holder(String name, long process, long since) {}

    /**
     * Who uses a port, as far as the system tells.
     *
     * @param holders programs that have it open: facts
     * @param able    where the system names none: programs that run and are known to open serial ports, never more than that
     * @param device  what Windows calls the device behind the port, for a tool that lists open handles; else empty
     */
    record Use(List<Holder> holders, List<Holder> able, String device) {
        public static final Use UNKNOWN = new Use(List.of(), List.of(), "");

        public Use {
            holders = List.copyOf(holders);
            able = List.copyOf(able);
        }
    }

    /** The machine has no serial port at all. */
    record NoPort() implements Problem {
        @Override
        public String port() {
            return "";
        }

        @Override
        public boolean mustFix() {
            return true;
        }
    }

    /** This user may not open it; {@code group} may. */
    record NoPermission(String port, String group, String user) implements Problem {
        @Override
        public boolean mustFix() {
            return true;
        }
    }

    /** Another program has it open. */
    record InUse(String port, Use use) implements Problem {
        @Override
        public boolean mustFix() {
            return true;
        }
    }

    /** It could not be opened; one sentence says why. */
    record CannotOpen(String port, Said why) implements Problem {
        @Override
        public boolean mustFix() {
            return true;
        }
    }

    /** ModemManager asks new ports whether they are modems: bytes that a receiver may take for an answer. */
    record ModemManager(String port) implements Problem {
        @Override
        public boolean mustFix() {
            return false;
        }
    }

    /** brltty has taken this adapter for a Braille display: it is plugged in and no port appears. */
    record Brltty(String port) implements Problem {
        @Override
        public boolean mustFix() {
            return true;
        }
    }

    /**
     * The system may switch the adapter off while nothing comes.
     *
     * @param where the file or place that says so, or empty where it cannot be read
     */
    record PowerSaving(String port, String where) implements Problem {
        @Override
        public boolean mustFix() {
            return false;
        }
    }

    /** Open, and silent at every speed. */
    record Silent(String port, long nanos) implements Problem {
        @Override
        public boolean mustFix() {
            return false;
        }
    }

    /** Bytes came and nothing reads them. */
    record NotRecognised(String port, long bytes) implements Problem {
        @Override
        public boolean mustFix() {
            return false;
        }
    }

    /** Each signal came once: it may be that another program answers. */
    record OnceOnly(String port, int signals) implements Problem {
        @Override
        public boolean mustFix() {
            return false;
        }
    }

    /** Two adapters of this name without a serial number: which is which follows from the socket only. */
    record Alike(String port) implements Problem {
        @Override
        public boolean mustFix() {
            return false;
        }
    }
}
