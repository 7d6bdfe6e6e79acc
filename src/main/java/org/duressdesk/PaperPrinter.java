package org.duressdesk;

import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.handover.CodePrinter;

/** Puts the recovery code on the default printer. Screen thread only. */
final class PaperPrinter implements CodePrinter {
    @Override
    public Optional<String> print(String title, String code) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Optional.of("This PC has no printer; write the code down");
        }
        boolean printed = job.printPage(new VBox(20, new Label(title), new Label(code))) && job.endJob();
        return printed ? Optional.empty() : Optional.of("The printer refused; write the code down");
    }
}
