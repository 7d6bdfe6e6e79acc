package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.places.SoftKeys;
import org.duressdesk.ui.queue.LinkGuide;
import org.duressdesk.ui.queue.SupervisorNotice;
import org.duressdesk.ui.words.Texts;

/** Makes the keys at the bottom: what can be pressed now, of all that a desk may have. Pure. */
final class SoftKeyChoice {
    private static final Texts TEXTS = Texts.of("window");

    private SoftKeyChoice() {}

    static SoftKeys of(DeskMode mode, DeskView view, Optional<CallOutPicture> callOut, boolean home, boolean drill) {
        List<SoftKey> left = new ArrayList<>();
        boolean waiting = !view.attention().waiting().isEmpty();
        if (waiting) {
            left.add(key(DeskAction.ACKNOWLEDGE, "soft.acknowledge"));
            left.add(key(DeskAction.SILENCE, "soft.silence"));
        }
        switch (mode) {
            case QUIET, COVERT -> {
                if (LinkGuide.next(view).isPresent()) {
                    left.addAll(List.of(
                            key(DeskAction.NEXT, "soft.step-done"),
                            key(DeskAction.SILENCE, "soft.silence"),
                            key(DeskAction.SKIP, "soft.skip")));
                }
                left.addAll(views());
            }
            case ALARM, FULL -> alarm(left, view, mode, home);
            case OWNERSHIP -> left.addAll(List.of(key(DeskAction.NEXT, "soft.own"), key(DeskAction.NOTE, "soft.note")));
            case CALL_OUT -> callOut(left, view, callOut, waiting);
        }
        if (mode == DeskMode.OWNERSHIP) {
            addHome(left, home);
            left.add(key(DeskAction.ZOOM_IN, "soft.in"));
            left.add(key(DeskAction.ZOOM_OUT, "soft.out"));
        }
        if (SupervisorNotice.due(view).isPresent()) {
            left.add(key(DeskAction.SUPERVISOR, "soft.supervisor"));
        }
        List<SoftKey> right = new ArrayList<>();
        if (mode == DeskMode.QUIET || mode == DeskMode.COVERT) {
            if (view.snapshot().site().links().isEmpty()) {
                right.add(key(DeskAction.FIND_RECEIVER, "soft.find"));
            }
            right.add(key(DeskAction.JOURNAL, "soft.journal"));
            right.add(
                    mode == DeskMode.COVERT
                            ? key(DeskAction.COVER, "soft.cover")
                            : key(DeskAction.DRILL, drill ? "soft.drill" : "soft.drill.real"));
        }
        if (waiting
                && mode == DeskMode.ALARM
                && view.attention().waiting().getFirst().alarm().unknown()) {
            left.add(key(DeskAction.JOURNAL, "soft.journal"));
        }
        right.add(key(DeskAction.HELP, "soft.help"));
        String note = !view.large()
                ? ""
                : mode == DeskMode.OWNERSHIP ? TEXTS.say("soft.nothing") : drill ? TEXTS.say("soft.red") : "";
        return new SoftKeys(left, note, right);
    }

    private static void alarm(List<SoftKey> left, DeskView view, DeskMode mode, boolean home) {
        if (view.attention().all().size() > 1) {
            left.add(key(DeskAction.HELD_BACK, "soft.held"));
        }
        if (mode == DeskMode.ALARM) {
            addHome(left, home);
        }
        left.add(key(DeskAction.ZOOM_IN, "soft.in"));
        left.add(key(DeskAction.ZOOM_OUT, "soft.out"));
        if (mode == DeskMode.FULL) {
            left.add(key(DeskAction.FLOOR_UP, "soft.floor"));
        }
    }

    private static void callOut(List<SoftKey> left, DeskView view, Optional<CallOutPicture> callOut, boolean waiting) {
        if (!waiting && view.attention().unowned().isPresent()) {
            left.add(key(DeskAction.NEXT, "soft.own"));
        }
        int choices = callOut.flatMap(CallOutPicture::current)
                .map(c -> c.choices().size())
                .orElse(0);
        if (choices > 0) {
            left.add(
                    SoftKey.of(choices == 1 ? "1" : TEXTS.say("soft.outcome.cap", choices), TEXTS.say("soft.outcome")));
        }
        left.add(key(DeskAction.NOTE, "soft.note"));
        if (!waiting) {
            left.add(key(DeskAction.CHANGE_PLAN, "soft.plan"));
            left.add(key(DeskAction.SKIP, "soft.skip"));
            if (callOut.filter(c -> c.cannotResolve().isEmpty()).isPresent()) {
                left.add(key(DeskAction.RESOLVE, "soft.resolve"));
            }
        }
        left.add(key(DeskAction.HAND_OVER, "soft.hand"));
        if (view.large()) {
            left.add(key(DeskAction.CENTER, "soft.center"));
        }
        int open = view.snapshot().state().incidents().size();
        if (open > 1) {
            left.add(key(DeskAction.NEXT_INCIDENT, "soft.next"));
        }
        if (open > 1
                || view.attention().led().filter(i -> i.alarms().size() > 1).isPresent()) {
            left.add(key(DeskAction.JOIN_OR_SPLIT, "soft.join"));
        }
    }

    private static List<SoftKey> views() {
        return List.of(
                new SoftKey(
                        DeskAction.VIEW_DESK.cap(), TEXTS.say("soft.desk"), Optional.of(DeskAction.VIEW_DESK), true),
                key(DeskAction.VIEW_BUTTONS, "soft.buttons"),
                key(DeskAction.VIEW_REPLAY, "soft.replay"),
                key(DeskAction.VIEW_PLANS, "soft.plans"),
                key(DeskAction.VIEW_HANDOVER, "soft.handover"));
    }

    private static void addHome(List<SoftKey> left, boolean home) {
        if (home) {
            left.add(key(DeskAction.MAP_HOME, "soft.home"));
        }
    }

    private static SoftKey key(DeskAction action, String text) {
        return SoftKey.of(action, TEXTS.say(text));
    }
}
