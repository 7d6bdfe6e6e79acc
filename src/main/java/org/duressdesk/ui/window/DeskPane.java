package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.callout.CallOutView;
import org.duressdesk.ui.callout.NoteField;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.floors.FloorsView;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.places.Dock;
import org.duressdesk.ui.places.DockPlace;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.places.SoftKeys;
import org.duressdesk.ui.places.SoftKeysView;
import org.duressdesk.ui.queue.QueueView;
import org.duressdesk.ui.status.BannerPicture;
import org.duressdesk.ui.status.BannerView;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.status.BarsView;
import org.duressdesk.ui.status.DrillFrame;
import org.duressdesk.ui.status.IncidentBarView;
import org.duressdesk.ui.status.NoticeView;
import org.duressdesk.ui.status.StripView;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.SizeClass;

/** All parts of the desk in one layout class, laid out by hand so that nothing ever jumps. */
final class DeskPane extends Pane {
    private static final double LEGEND_NEEDS = 830;

    /** Pixels that a step may take from the width of the map where it would be higher than the window. */
    private static final double WIDER = 240;

    private final SizeClass size;
    private final StripView strip;
    private final DrillFrame frame;
    private final BannerView banner;
    private final IncidentBarView incident;
    private final NoticeView notice;
    private final BarsView bars;
    private final PressesView presses = new PressesView();
    private final FloorsView floors;
    private final MapPanel map;
    private final QueueView queue;
    private final CallOutView callOut;
    private final SoftKeysView soft;
    private final OverlayHost overlays;
    private final DockPlace dock;
    private final Predicate<DeskAction> offers;
    private DeskPicture picture;
    private double left;
    private double floorsHeight;
    private boolean shown;
    private Object arrangement = "";
    private Optional<Dock> docked = Optional.empty();
    private boolean covered;
    private double wider;
    private double said;

    DeskPane(
            SizeClass size,
            MapView view,
            NoteField note,
            Consumer<DeskAction> act,
            Consumer<FloorRef> floor,
            Consumer<Waiting.Key> choose,
            OverlayHost overlays,
            DockPlace dock,
            Predicate<DeskAction> offers,
            DeskPicture first) {
        this.size = size;
        this.overlays = overlays;
        this.dock = dock;
        this.offers = offers;
        strip = new StripView(size.large());
        frame = new DrillFrame(size.large(), offers.test(DeskAction.END_DRILL), act);
        banner = new BannerView(size.large(), act);
        incident = new IncidentBarView(size.large());
        notice = new NoticeView(act);
        bars = new BarsView(act);
        floors = new FloorsView(size.large(), floor);
        map = new MapPanel(size.large(), view, act);
        queue = new QueueView(size.large(), act, choose);
        callOut = new CallOutView(size.large(), act, note);
        Texting.clip(queue);
        Texting.clip(floors);
        soft = new SoftKeysView(act);
        picture = first;
        getStyleClass().add("desk-pane");
        getChildren()
                .setAll(
                        frame, floors, presses, map, queue, callOut, incident, banner, notice, bars, soft, overlays,
                        strip);
        show(first, 60);
    }

    /** How high the answer is that stands on the line of the soft keys, pixels; 0 for none. */
    void said(double high) {
        if (high != said) {
            said = high;
            requestLayout();
        }
    }

    /** Whether a press at the real desk ends this drill. */
    void realPresses(boolean heard) {
        frame.realPresses(heard);
    }

    void show(DeskPicture next, int silenceSeconds) {
        soft.show(overlays.softKeys().orElseGet(() -> withDock(next.soft())));
        strip.show(next.strip());
        boolean turned = turn();
        if (next.equals(picture) && shown && !turned) {
            return;
        }
        shown = true;
        picture = next;
        next.banner().ifPresent(banner::show);
        next.incident().ifPresent(incident::show);
        next.notice().ifPresent(notice::show);
        bars.show(next.bars(), tight(), silenceSeconds);
        map.show(next);
        queue.show(next.queue());
        next.callOut().ifPresent(callOut::show);
        presses.show(next.presses());
        appear(next);
        if (floors.isVisible() && floorsHeight > 0) {
            showFloors();
        }
        Object arranged = List.of(
                next.mode(),
                next.drill(),
                next.banner().map(BannerPicture::kind),
                next.incident().isPresent(),
                next.notice().isPresent(),
                next.bars().stream().map(BarPicture::kind).toList(),
                next.presses().size(),
                next.queue().wide(),
                next.callOut().isPresent(),
                tight(),
                docked.isPresent());
        if (!arranged.equals(arrangement)) {
            arrangement = arranged;
            requestLayout();
        }
    }

    private SoftKeys withDock(SoftKeys all) {
        SoftKeys keys = all.offering(offers);
        List<SoftKey> left = new ArrayList<>(keys.left());
        left.addAll(dock.softKeys());
        return new SoftKeys(left, keys.note(), keys.right());
    }

    /** Takes the dock in or out and looks whether something covers the desk; true when that changed anything. */
    private boolean turn() {
        Optional<Dock> now = dock.shown();
        boolean over = overlays.covered();
        if (now.equals(docked) && over == covered) {
            return false;
        }
        covered = over;
        docked.filter(d -> now.isEmpty()).ifPresent(d -> getChildren().remove(d.root()));
        docked = now;
        now.filter(d -> d.root().getParent() != this)
                .ifPresent(d -> getChildren().add(getChildren().indexOf(overlays), d.root()));
        banner.narrow(now.isPresent());
        incident.narrow(now.isPresent());
        map.narrow(now.isPresent());
        return true;
    }

    /** What is there can be given the keyboard at once, before it has been laid out. */
    private void appear(DeskPicture next) {
        boolean wide = next.mode().wide() || docked.isPresent();
        boolean led = next.callOut().isPresent();
        frame.setVisible(next.drill());
        List.of(banner, incident, notice, floors, presses, map, queue, callOut)
                .forEach(node -> Texting.style(node, Coat.DRILL.styleClass(), next.drill()));
        banner.setVisible(next.banner().isPresent());
        incident.setVisible(next.incident().isPresent());
        notice.setVisible(next.notice().isPresent());
        bars.setVisible(!next.bars().isEmpty());
        floors.setVisible(!wide);
        presses.setVisible(size.large() && !next.presses().isEmpty() && !wide);
        queue.setVisible(beside(next) && !led);
        callOut.setVisible(beside(next) && led);
    }

    /** Whether queue or call-out stand beside the map: next to a dock only what tells the operator what to do. */
    private boolean beside(DeskPicture now) {
        boolean asks = now.callOut().isPresent()
                || now.mode() == DeskMode.COVERT
                || now.bars().stream().anyMatch(b -> b.kind() == BarPicture.Kind.LINK);
        return !now.mode().wide()
                && (docked.isEmpty()
                        || asks && now.banner().isEmpty()
                        || now.callOut().isPresent());
    }

    private boolean tight() {
        return overlays.covered()
                || picture.bars().size() > 1
                || !picture.bars().isEmpty() && picture.mode() != DeskMode.QUIET && picture.mode() != DeskMode.COVERT;
    }

    @Override
    protected void layoutChildren() {
        double gap = size.gap();
        double w = getWidth();
        double h = getHeight();
        place(strip, 0, 0, w, size.strip());
        place(soft, 0, h - size.softKeys(), w, size.softKeys());
        double side = picture.drill() ? frame.side() : 0;
        left = side + gap;
        double y = top();
        double whole = w - 2 * left;
        double inner = docked.isPresent() ? whole - dockWidth() - gap : whole;
        double bottom = h - size.softKeys() - gap - side;
        double wanted = second(picture) ? second() : bannerHeight();
        HeightBudget.Given given = budget(bottom - y, inner).given();
        banner.low(given.taken() > 0);
        banner.applyCss();
        bars.oneLine(given.bars() == HeightBudget.Bars.ONE_LINE);
        bars.fold(given.bars() != HeightBudget.Bars.STACKED);
        soft.setVisible(given.keys());
        bottom += given.keys() ? 0 : keysGive();
        y = row(banner, y, inner, wanted - given.taken());
        y = row(incident, y, inner, size.incidentBar());
        double below = y;
        notice.setVisible(picture.notice().isPresent() && given.notice());
        y = row(notice, y, inner, noticeHeight());
        y = row(bars, y, inner, bars.height(inner, given.bars() != HeightBudget.Bars.STACKED));
        body(y, bottom - y, inner);
        double end = bottom;
        docked.ifPresent(d -> place(d.root(), left + inner + gap, top(), dockWidth(), end - top()));
        place(frame, 0, size.strip(), w, bottom + gap + side - size.strip());
        overlays.place(left, y, inner, bottom - y, rightWidth(), y - below);
    }

    /** What stands above the body and what the body must have, in the order in which it must stay. */
    private HeightBudget budget(double room, double inner) {
        double gap = size.gap();
        double acts = 0;
        if (banner.isVisible()) {
            acts += (second(picture) ? second() : bannerHeight()) + gap;
        }
        if (incident.isVisible()) {
            acts += size.incidentBar() + gap;
        }
        bars.oneLine(false);
        double stacked = bars.isVisible() ? bars.height(inner, false) + gap : 0;
        double one = bars.isVisible() ? bars.height(inner, true) + gap : 0;
        bars.oneLine(true);
        double line = bars.isVisible() ? bars.height(inner, true) + gap : 0;
        double step = callOut.isVisible() ? step(room - acts - one, inner) : 0;
        double asked = picture.notice().isPresent() ? noticeHeight() + gap : 0;
        double raised = picture.mode() == DeskMode.FULL && banner.isVisible() ? bannerHeight() - lowest() : 0;
        return new HeightBudget(
                room - acts, Math.max(step, map.least()), stacked, one, line, raised, asked, keysGive());
    }

    /** Of a raised banner. */
    private double lowest() {
        return size.large() ? 204 : 150;
    }

    /** Height of the soft keys that what must stay could have, pixels. */
    private double keysGive() {
        return Math.max(0, size.softKeys() - said);
    }

    /** Height of the current step: it takes from the width of the map where it is too high, then its lesser lines give way. */
    private double step(double most, double inner) {
        double floor = floors.isVisible() ? size.floorsWidth() + size.gap() : 0;
        double least = HeightBudget.MAP + size.gap();
        double spare = Math.min(WIDER, inner - floor - size.callOutWidth() - least);
        wider = 0;
        double high = callOut.least(rightWidth(), false);
        while (high > most && wider < spare) {
            wider = Math.min(spare, wider + WIDER / 3);
            high = callOut.least(rightWidth(), false);
        }
        return high > most ? callOut.least(rightWidth(), true) : high;
    }

    private double noticeHeight() {
        return size.large() ? 64 : 54;
    }

    private static boolean second(DeskPicture now) {
        return now.banner()
                .map(BannerPicture::kind)
                .filter(k -> k == BannerPicture.Kind.SECOND || k == BannerPicture.Kind.SECOND_OWNERSHIP)
                .isPresent();
    }

    private double top() {
        return size.strip() + size.gap() + (picture.drill() ? frame.top() : 0);
    }

    private double dockWidth() {
        return size.large() ? 568 : 400;
    }

    private void body(double y, double height, double inner) {
        double gap = size.gap();
        boolean led = picture.callOut().isPresent();
        double beside = floors.isVisible() ? size.floorsWidth() + gap : 0;
        double right = beside(picture) ? rightWidth() + gap : 0;
        if (floors.isVisible()) {
            floors(y, height);
        }
        place(map, left + beside, y, inner - beside - right, height);
        place(led ? callOut : queue, left + inner - right + gap, y, Math.max(0, right - gap), height);
    }

    private void floors(double y, double height) {
        double gap = size.gap();
        boolean both = presses.isVisible();
        double top = both ? Math.min(presses.prefHeight(size.floorsWidth()), height * 0.6) + gap : 0;
        if (both) {
            place(presses, left, y, size.floorsWidth(), top - gap);
        }
        floorsHeight = height - top;
        showFloors();
        place(floors, left, y + top, size.floorsWidth(), height - top);
    }

    /** In the same pulse as everything else, as long as the place of the floors stays; else when it is laid out. */
    private void showFloors() {
        floors.show(picture.floors(), floorsHeight >= LEGEND_NEEDS && picture.mode() == DeskMode.QUIET, floorsHeight);
    }

    private double rightWidth() {
        if (picture.callOut().isPresent()) {
            return size.callOutWidth() + wider;
        }
        return !picture.queue().wide() ? size.queueWidth() : size.large() ? 560 : 424;
    }

    private double bannerHeight() {
        double once = docked.isEmpty() ? size.alarmBanner() : size.large() ? 132 : 104;
        return picture.mode() == DeskMode.FULL ? 2 * once : once;
    }

    private double second() {
        return size.large() ? 96 : 72;
    }

    private double row(Region node, double y, double width, double height) {
        if (!node.isVisible()) {
            return y;
        }
        place(node, left, y, width, height);
        return y + height + size.gap();
    }

    private static void place(Region node, double x, double y, double w, double h) {
        node.resizeRelocate(Math.round(x), Math.round(y), Math.round(w), Math.round(Math.max(0, h)));
    }
}
