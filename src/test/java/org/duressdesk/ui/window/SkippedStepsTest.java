package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.callout.CallOuts;
import org.duressdesk.ui.people.DeskNow;
import org.duressdesk.ui.words.Texts;
import org.junit.jupiter.api.Test;

/** A skipped step is flagged (R16): to who resolves, to the supervisor who is called, and to whoever signs on within a day. */
class SkippedStepsTest {
    private final PlayedDesk desk = PlayedDesk.hospital();

    @Test
    void whoResolvesSeesWhatWasSkippedWhyAndByWhom() {
        Story.callOut(desk);
        assertThat(lines()).isEmpty();
        Story.skip(desk, "Day staff is on site");
        assertThat(lines()).singleElement().asString().endsWith(": Day staff is on site (M. Okafor, 14:33:02)");
    }

    @Test
    void aSkipStaysOnRecordWhenThePlanIsChanged() {
        Story.skip(Story.callOut(desk), "Day staff is on site");
        String other = desk.site().plans().stream()
                .map(plan -> plan.id())
                .filter(id -> !id.equals(desk.state()
                        .incidents()
                        .get(desk.newest())
                        .plan()
                        .orElseThrow()
                        .plan()
                        .id()))
                .findFirst()
                .orElseThrow();
        desk.ask(new Command.ChangePlan(PlayedDesk.OKAFOR, desk.newest(), other));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void theSupervisorWhoIsCalledIsToldHowMany() {
        Story.skip(Story.callOut(desk), "Day staff is on site").press("E-16").at("14:34:10");
        DeskViewModel model = new DeskViewModel(desk.latest(), true, desk::nanos);
        assertThat(model.picture().get().notice().orElseThrow().line()).endsWith("Say that 1 step was skipped.");
    }

    @Test
    void whoSignsOnWithinADaySeesThem() {
        Story.callOut(desk);
        assertThat(now()).isEmpty();
        Story.skip(desk, "Day staff is on site");
        assertThat(now()).contains("1, last by M. Okafor: Day staff is on site");
        desk.outcome("reached").outcome("reached").outcome("safe").outcome("recorded");
        desk.ask(new Command.Resolve(PlayedDesk.OKAFOR, desk.newest(), Disposition.REAL, 1, FalseCause.NONE, ""));
        assertThat(desk.state().incidents()).isEmpty();
        assertThat(now()).as("closed, and still to be seen").contains("1, last by M. Okafor: Day staff is on site");
        desk.later(24 * 3600);
        assertThat(now()).as("a day later").isEmpty();
    }

    private List<String> lines() {
        return CallOuts.skipped(desk.site(), desk.state().incidents().get(desk.newest()));
    }

    private Optional<String> now() {
        return new DeskNow(Texts.of("people"))
                .lines(desk.latest(), desk.now()).stream()
                        .filter(line -> line.subject() == DeskNow.Subject.SKIPPED)
                        .map(DeskNow.Line::value)
                        .findFirst();
    }
}
