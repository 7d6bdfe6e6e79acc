package org.duressdesk.ui.callout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.site.Site;
import org.duressdesk.domain.site.Spoken;
import org.duressdesk.ui.words.Times;

/** What fills the texts of an incident's plan: place, presses, and what is known so far. Pure. */
public final class Fields {
    private Fields() {}

    /** The fields by placeholder name. */
    public static Map<String, String> of(Site site, Incident incident) {
        Alarm first = incident.alarms().getFirst();
        Alarm last = incident.alarms().stream()
                .reduce((a, b) -> b.last().at().utcMicros() >= a.last().at().utcMicros() ? b : a)
                .orElse(first);
        return Spoken.fields(
                site.name(),
                site.address(),
                first.place(),
                last.place(),
                incident.alarms().size(),
                Times.seconds(first.first().at(), last.last().at()),
                seen(incident).orElse(""),
                incident.plan().map(p -> p.plan().threat()).orElse(""));
    }

    /** What the outcome chosen last says about the place, if any does. */
    public static Optional<String> seen(Incident incident) {
        return outcomes(incident).map(Outcome::says).reduce((a, b) -> b);
    }

    /** The same as it stands on the outcome's button: "Seen, no weapon". */
    public static Optional<String> seenShort(Incident incident) {
        return outcomes(incident).map(Outcome::label).reduce((a, b) -> b);
    }

    private static Stream<Outcome> outcomes(Incident incident) {
        return incident.plan().stream()
                .flatMap(p -> Stream.of(p.earlier(), p.steps()).flatMap(List::stream))
                .flatMap(run -> said(run).stream());
    }

    private static Optional<Outcome> said(StepRun run) {
        return run.ending()
                .filter(e -> !e.skipped())
                .flatMap(e -> run.step().outcomes().stream()
                        .filter(o -> o.id().equals(e.outcome()))
                        .findFirst())
                .filter(o -> !o.says().isBlank());
    }
}
