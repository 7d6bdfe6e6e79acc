package org.duressdesk.receiver.line.holders;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duressdesk.domain.finder.Problem;

/**
 * Programs known to open serial ports: terminals, servers that pass a port on, and services that take new ports by
 * themselves. That one of them runs proves nothing; it is where a technician looks first. Consoles of alarm receivers are
 * missing: the names of their programs are not published.
 */
final class SerialPrograms {
    private static final Set<String> NAMES = Set.of(
            "brltty",
            "com2tcp",
            "coolterm",
            "cu",
            "cutecom",
            "docklight",
            "duressdesk",
            "gpsd",
            "gtkterm",
            "hub4com",
            "hypertrm",
            "kermit",
            "kitty",
            "kitty_portable",
            "minicom",
            "mobaxterm",
            "modemmanager",
            "moserial",
            "picocom",
            "plink",
            "pppd",
            "putty",
            "realterm",
            "screen",
            "securecrt",
            "ser2net",
            "serial-monitor",
            "socat",
            "termite",
            "tio",
            "ttermpro",
            "xshell");

    private SerialPrograms() {}

    /** Those of the running programs, in the order given. */
    static List<Problem.Holder> among(List<Problem.Holder> running) {
        return running.stream().filter(one -> NAMES.contains(plain(one.name()))).toList();
    }

    private static String plain(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".exe") ? small.substring(0, small.length() - 4) : small;
    }
}
