package org.duressdesk.app.screen;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.said.Said;
import org.duressdesk.ui.people.CodePrinter;

/** Puts the recovery code on the default printer, beside the screen's thread: a print system may take long to answer. */
final class PaperPrinter implements CodePrinter {
    private final Executor reader;

    PaperPrinter(Executor reader) {
        this.reader = reader;
    }

    @Override
    public CompletableFuture<Optional<String>> print(String title, String code) {
        return CompletableFuture.supplyAsync(() -> printed(title, code), reader);
    }

    /** The page stands in no window, so that any thread may make it. */
    private static Optional<String> printed(String title, String code) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Optional.of(Said.of("app.no-printer").words());
        }
        boolean printed = job.printPage(new VBox(20, new Label(title), new Label(code))) && job.endJob();
        return printed
                ? Optional.empty()
                : Optional.of(Said.of("app.printer-refused").words());
    }
}
