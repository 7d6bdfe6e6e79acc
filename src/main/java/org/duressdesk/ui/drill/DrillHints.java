package org.duressdesk.ui.drill;

import java.util.Optional;
import java.util.stream.Collectors;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.status.BannerPicture;
import org.duressdesk.ui.words.Texts;

/** What the newcomer should do next, with the key for it. Pure. */
final class DrillHints {
    private static final Texts TEXTS = Texts.of("drill");

    private DrillHints() {}

    static String of(DrilledDesk desk) {
        Optional<BannerPicture> banner = desk.banner();
        if (banner.isPresent()) {
            return TEXTS.say(
                    banner.get().kind().red() ? "hint.acknowledge" : "hint.own",
                    banner.get().title());
        }
        if (desk.covert()) {
            return TEXTS.say("hint.covert");
        }
        if (desk.callOut().isPresent()) {
            return callOut(desk.callOut().get());
        }
        return TEXTS.say(desk.silent() ? "hint.silent" : "hint.nothing");
    }

    private static String callOut(CallOutPicture plan) {
        Optional<CallOutPicture.Current> step = plan.current();
        if (step.isEmpty()) {
            return plan.cannotResolve().isEmpty() ? TEXTS.say("hint.resolve") : plan.cannotResolve();
        }
        if (step.get().exhausted()) {
            return TEXTS.say("hint.exhausted", step.get().title());
        }
        return step.get()
                .only()
                .map(one -> TEXTS.say("hint.enter", step.get().title()))
                .orElseGet(() -> TEXTS.say(
                        "hint.outcome",
                        step.get().title(),
                        step.get().choices().stream()
                                .map(c -> TEXTS.say("hint.choice", c.key(), c.label()))
                                .collect(Collectors.joining(", "))));
    }
}
