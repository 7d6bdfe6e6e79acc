package org.duressdesk.app.door;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.capture.CaptureWriter;

/** Writes what a link of the running desk reads into a file: the desk gives it, this program owns the file. */
public record DeskRecording(Path journal, String link, Optional<Long> seconds) {
    /** The desk says something each second. */
    private static final int SILENT_MILLIS = 10_000;

    /** Exit code: 0 when its time was over, 1 when it could not begin, the desk went or the file cannot be written. */
    public int to(Path file, PrintWriter out, PrintWriter err) {
        long began = Clocks.nanos();
        try (Socket desk = Doorbell.readAlong(journal, link);
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            desk.setSoTimeout(SILENT_MILLIS);
            String head = said.readLine();
            if (!Capture.HEAD.equals(head)) {
                err.println(head == null ? Said.of("app.desk-gave-no-answer").words() : head);
                return 1;
            }
            return write(file, said, began, out, err);
        } catch (IOException nobody) {
            err.println(Said.of("app.no-desk-runs-on-journal", journal).words());
            return 1;
        }
    }

    private int write(Path file, BufferedReader said, long began, PrintWriter out, PrintWriter err) {
        try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            line(to, Capture.HEAD);
            out.println(
                    Said.of("app.recording-link-running-desk-link", link, file).words());
            out.flush();
            for (Optional<String> line = next(said, err); line.isPresent(); line = next(said, err)) {
                if (line.get().startsWith("# " + CaptureWriter.LOST)) {
                    err.println(line.get().substring(2));
                }
                if (!line.get().isEmpty()) {
                    line(to, line.get());
                }
                if (seconds.isPresent() && Clocks.nanos() - began >= seconds.get() * 1_000_000_000L) {
                    return 0;
                }
            }
            return 1;
        } catch (IOException refused) {
            err.println(Said.of("app.file-cannot-written", file, refused.getMessage())
                    .words());
            return 1;
        }
    }

    /** Empty when the desk gives no more; that is said. */
    private static Optional<String> next(BufferedReader said, PrintWriter err) {
        try {
            Optional<String> line = Optional.ofNullable(said.readLine());
            if (line.isEmpty()) {
                err.println(Said.of("app.desk-was-ended-what-file").words());
            }
            return line;
        } catch (SocketTimeoutException silent) {
            err.println(Said.of("app.desk-does-not-answer-any").words());
        } catch (IOException gone) {
            err.println(Said.of("app.desk-was-ended-what-file").words());
        }
        return Optional.empty();
    }

    private static void line(BufferedWriter to, String line) throws IOException {
        to.write(line);
        to.write('\n');
        to.flush();
    }
}
