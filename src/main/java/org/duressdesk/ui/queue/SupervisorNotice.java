package org.duressdesk.ui.queue;

import java.util.Comparator;
import java.util.Optional;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/** "Call the supervisor, 4402": an instruction that stays until its outcome is entered (decision D13). */
public final class SupervisorNotice {
    private static final Texts TEXTS = Texts.of("queue");

    private SupervisorNotice() {}

    /** The incident whose supervisor call is still to be made, the most urgent first. */
    public static Optional<Incident> due(DeskView view) {
        return view.snapshot().state().incidents().values().stream()
                .filter(i -> i.supervisorDue().isPresent())
                .min(Comparator.comparing(Incident::priority).thenComparing(Incident::id));
    }

    /** The supervisor's name as the site knows it: "Nursing supervisor D. Whitlock". */
    static Optional<String> whom(DeskView view) {
        return contact(view).map(Contact::name);
    }

    private static Optional<Contact> contact(DeskView view) {
        return view.snapshot().site().contact(view.snapshot().site().settings().supervisorContact());
    }

    /** "Call the supervisor, 4402". */
    public static String sentence(DeskView view) {
        return contact(view)
                .map(c -> TEXTS.say("supervisor.call", c.number()))
                .orElseGet(() -> TEXTS.say("supervisor.call.unknown"));
    }

    /** What the supervisor has to be told of skipped steps (R16). */
    private static String skipped(Incident incident) {
        int many = incident.skipped().size();
        return many == 0 ? "" : " " + TEXTS.say(many == 1 ? "supervisor.skip" : "supervisor.skips", many);
    }

    /** The instruction as it is shown, if one is due. */
    public static Optional<NoticePicture> of(DeskView view) {
        return due(view)
                .map(i -> new NoticePicture(
                        sentence(view),
                        TEXTS.say(
                                        "supervisor.why",
                                        Wording.title(i.alarms().getFirst()),
                                        view.snapshot().site().settings().superviseAfterSeconds())
                                + skipped(i),
                        TEXTS.say("supervisor.act"),
                        DeskAction.SUPERVISOR));
    }
}
