package org.duressdesk.cli;

import java.io.PrintWriter;

/** Where the program's words go when it is started from a command line, in the character set of that terminal. */
public final class Terminal {
    private Terminal() {}

    public static PrintWriter out() {
        return new PrintWriter(System.out, true, System.out.charset());
    }

    public static PrintWriter err() {
        return new PrintWriter(System.err, true, System.err.charset());
    }
}
