package org.duressdesk.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks for PINs and passwords: unseen at a terminal, else a line of the input each, so that a script can give them. */
final class Secrets {
    private final Optional<Console> console;
    private final BufferedReader lines;
    private final PrintWriter out;

    Secrets(Optional<Console> console, InputStream in, PrintWriter out) {
        this.console = console;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /** What was typed; empty when the input has ended. Whoever takes it wipes it. */
    char[] ask(String prompt) {
        if (console.isPresent()) {
            char[] typed = console.get().readPassword("%s: ", prompt);
            return typed == null ? new char[0] : typed;
        }
        out.println(prompt + ":");
        out.flush();
        try {
            String line = lines.readLine();
            return line == null ? new char[0] : line.strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
