package org.duressdesk.ui.journal;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.words.Texts;

/** The journal on the desk, read-only: PgUp and PgDn turn pages, End follows it live again. Screen thread. */
public final class JournalOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of("journal");
    private static final int PAGE = 20;

    private final JournalLines source;
    private final Executor screen;
    private final Panel panel = new Panel(TEXTS.say("title"));
    private final VBox rows = new VBox();
    private final Label right = Texting.whole("", "small", "strong");
    private JournalModel model;
    private boolean reading;

    /**
     * @param screen runs on the screen thread
     */
    public JournalOverlay(JournalLines source, Executor screen) {
        this.source = source;
        this.screen = screen;
        model = JournalModel.empty();
        rows.getStyleClass().add("journal-rows");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setAccessibleText(TEXTS.say("title"));
        panel.getStyleClass().add("journal");
        panel.getStylesheets()
                .add(String.valueOf(JournalOverlay.class.getResource("/org/duressdesk/ui/journal/journal.css")));
        panel.setRight(right);
        rows.setMinHeight(0);
        rows.heightProperty().addListener((p, old, height) -> resized());
        panel.setBody(true, rows);
    }

    /** What is on disk now: follows it, or counts. */
    @Override
    public void seen(Snapshot snapshot) {
        model = model.grown(snapshot.storage().safe());
        if (model.follow() && model.fresh() > 0) {
            read(Long.MAX_VALUE);
        } else {
            show();
        }
    }

    @Override
    public Parent root() {
        return panel;
    }

    @Override
    public String title() {
        return TEXTS.say("title");
    }

    @Override
    public boolean key(Stroke stroke) {
        switch (stroke.key()) {
            case "PgDn", "Down" -> {
                if (model.older() > 1) {
                    model = model.following(false);
                    read(model.older());
                }
            }
            case "PgUp", "Up" -> {
                model = model.following(model.newer(page()) > model.head());
                read(model.newer(page()) > model.head() ? Long.MAX_VALUE : model.newer(page()));
            }
            case "End" -> {
                model = model.following(true);
                read(Long.MAX_VALUE);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<SoftKey> softKeys() {
        return List.of(
                SoftKey.of("PgUp", TEXTS.say("newer")),
                SoftKey.of("PgDn", TEXTS.say("older")),
                SoftKey.of(DeskAction.FOLLOW.cap(), TEXTS.say("follow")),
                SoftKey.of(DeskAction.LEAVE.cap(), TEXTS.say("leave")));
    }

    @Override
    public void shown() {
        read(Long.MAX_VALUE);
    }

    /** How many whole rows there is room for. */
    private int page() {
        double row =
                rows.getChildren().isEmpty() ? 0 : ((Region) rows.getChildren().getFirst()).prefHeight(-1);
        return row <= 0 || rows.getHeight() <= 0 ? PAGE : Math.clamp((int) (rows.getHeight() / row), 1, PAGE);
    }

    /** A banner took room, or gave it back: what is shown begins with the same line. */
    private void resized() {
        int page = page();
        if (page < model.lines().size()) {
            show();
        } else if (page > model.lines().size() && !model.lines().isEmpty() && model.older() > 1) {
            read(model.follow() ? Long.MAX_VALUE : model.lines().getFirst().sequence() + 1);
        }
    }

    private void read(long before) {
        if (reading) {
            return;
        }
        reading = true;
        source.before(before, page())
                .whenComplete((lines, fault) -> screen.execute(() -> {
                    reading = false;
                    model = fault == null ? model.with(lines) : model.failed(String.valueOf(fault.getMessage()));
                    show();
                }));
    }

    private void show() {
        right.setText(
                !model.fault().isEmpty()
                        ? TEXTS.say("fault", model.fault())
                        : model.follow() ? TEXTS.say("live") : TEXTS.say("frozen", model.fresh()));
        model = model.trimmed(page());
        rows.getChildren()
                .setAll(model.lines().stream().map(JournalOverlay::row).toList());
    }

    private static Node row(JournalLines.Line line) {
        Label what = Texting.label(line.what(), "text-1");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox row = Texting.row(
                "journal-row",
                cell(Long.toString(line.sequence()), "journal-sequence", "text-3"),
                cell(line.at(), "journal-at", "strong"),
                cell(line.who(), "journal-who", "text-2"),
                what);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(line.sequence() + ", " + line.at() + ", " + line.who() + ", " + line.what());
        return row;
    }

    private static Label cell(String text, String... styles) {
        return Texting.label(text, styles);
    }
}
