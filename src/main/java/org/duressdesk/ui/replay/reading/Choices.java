package org.duressdesk.ui.replay.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duressdesk.desk.Replay;
import org.duressdesk.desk.state.ClosedIncident;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The incidents that can be replayed: open ones, then closed ones, the newest first. Pure. */
public final class Choices {
    private Choices() {}

    /**
     * One incident.
     *
     * @param place  "Triage 3, Emergency"
     * @param when   "Thu 20 Nov 14:31, 3 presses"
     * @param ended  "real, help given" or "open"
     */
    public record Choice(IncidentId id, Replay.Span span, String place, String when, String ended) {}

    public static List<Choice> of(DeskState state, Texts texts) {
        List<Choice> choices = new ArrayList<>();
        state.incidents().values().stream()
                .sorted(Comparator.comparing(Incident::id).reversed())
                .filter(incident -> incident.alarms().stream()
                        .anyMatch(alarm -> alarm.first().sequence() > 0))
                .forEach(incident -> choices.add(
                        choice(incident, Replay.Span.of(incident, state), texts.say("choice.open"), texts)));
        for (ClosedIncident closed : state.closed().reversed()) {
            choices.add(choice(
                    closed.incident(),
                    Replay.Span.of(closed),
                    texts.say("disposition." + closed.disposition().name()),
                    texts));
        }
        return choices;
    }

    private static Choice choice(Incident incident, Replay.Span span, String ended, Texts texts) {
        String title = incident.alarms().getFirst().place().title();
        Moment at = incident.openedAt();
        int presses = incident.presses();
        return new Choice(
                incident.id(),
                span,
                title.isEmpty() ? texts.say("choice.unknown") : title,
                texts.say(presses == 1 ? "choice.when.one" : "choice.when", Times.dayAndMinute(at), presses),
                ended);
    }
}
