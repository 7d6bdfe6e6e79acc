package org.duressdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;

/** Collects what JavaFX says about style sheets: parse errors and the log lines of values that do not resolve. */
public final class CssComplaints extends Handler implements AutoCloseable {
    private final List<String> heard = new ArrayList<>();
    private final Logger logger = Logger.getLogger("javafx.css");

    public CssComplaints() {
        setLevel(Level.ALL);
        logger.addHandler(this);
        CssParser.errorsProperty().clear();
    }

    /** Everything heard so far. */
    public List<String> all() {
        List<String> all = new ArrayList<>(heard);
        CssParser.errorsProperty().forEach(e -> all.add(e.getMessage()));
        return all;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            heard.add(line.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
