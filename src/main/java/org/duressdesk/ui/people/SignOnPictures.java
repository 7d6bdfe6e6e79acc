package org.duressdesk.ui.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.SecretRule;
import org.duressdesk.ui.people.SignOnPicture.PersonLine;
import org.duressdesk.ui.people.SignOnPicture.Setting;
import org.duressdesk.ui.people.SignOnViewModel.Said;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Puts the sign-on screen into words. Pure. */
public final class SignOnPictures {
    private static final int TRIES = 5;

    private final Texts texts;

    public SignOnPictures(Texts texts) {
        this.texts = texts;
    }

    public SignOnPicture picture(SignOnViewModel model, Snapshot snapshot) {
        Optional<Known> chosen = model.chosen();
        boolean pin = chosen.map(Known::pin).orElse(true);
        String who = chosen.map(known -> known.person().name()).orElse("");
        Duration wait = chosen.map(known -> model.waitLeft(known.person())).orElse(Duration.ZERO);
        boolean alarm = model.alarm().isPresent();
        return new SignOnPicture(
                texts.say("title", snapshot.site().desk()),
                model.trouble().orElse(texts.say(alarm ? "line.alarm" : "line")),
                last(snapshot),
                people(model, snapshot),
                model.people().size() == 1
                        ? texts.say("people.one")
                        : texts.say("people.count", model.people().size()),
                chosen.isEmpty() ? texts.say("secret.nobody") : texts.say(pin ? "secret.pin" : "secret.password", who),
                texts.say(pin ? "hint.pin" : "hint.password", SecretRule.PASSWORD_LENGTH),
                pin,
                model.digits(),
                said(model, who, pin, wait),
                wait.isPositive() || !(model.said() instanceof Said.Rule || model.said() instanceof Said.Checking),
                cannot(model, wait, who),
                texts.say(alarm ? "act.alarm" : "act"),
                settings(snapshot));
    }

    private String last(Snapshot snapshot) {
        var state = snapshot.state();
        return state.lastOff().isPresent() && state.lastOffAt().isPresent()
                ? texts.say(
                        "last",
                        state.lastOff().get().name(),
                        Times.minute(state.lastOffAt().get()))
                : texts.say("last.none");
    }

    private List<PersonLine> people(SignOnViewModel model, Snapshot snapshot) {
        List<PersonLine> lines = new ArrayList<>();
        for (Known known : model.people()) {
            Person person = known.person();
            boolean off = snapshot.state()
                    .lastOff()
                    .filter(last -> last.id().equals(person.id()))
                    .isPresent();
            String beside = off && snapshot.state().lastOffAt().isPresent()
                    ? texts.say("off", Times.minute(snapshot.state().lastOffAt().get()))
                    : "";
            lines.add(new PersonLine(
                    person.name(), role(person), beside, model.chosen().equals(Optional.of(known))));
        }
        return lines;
    }

    private String role(Person person) {
        return switch (person.role()) {
            case OPERATOR -> texts.say("role.operator");
            case TECHNICIAN -> texts.say("role.technician");
            case SUPERVISOR -> texts.say("role.supervisor");
            case ADMINISTRATOR -> texts.say("role.administrator");
            case AUDITOR -> texts.say("role.auditor");
        };
    }

    private String said(SignOnViewModel model, String who, boolean pin, Duration wait) {
        if (wait.isPositive()) {
            return texts.say("said.waits", who, wait.toSeconds() + 1);
        }
        return switch (model.said()) {
            case Said.Rule rule -> texts.say("said.rule");
            case Said.Checking checking -> texts.say("said.checking");
            case Said.TooFew few -> texts.say("said.few");
            case Said.Wrong wrong -> texts.say(pin ? "said.wrong.pin" : "said.wrong.password", wrong.tries(), TRIES);
            case Said.Refused refused ->
                texts.find("refused." + refused.reason().key())
                        .orElse(texts.say("refused", refused.reason().key()));
            case Said.Sentence sentence -> sentence.words();
        };
    }

    private String cannot(SignOnViewModel model, Duration wait, String who) {
        if (model.people().isEmpty()) {
            return texts.say("cannot.people");
        }
        return wait.isPositive() ? texts.say("cannot.waits", who) : "";
    }

    private List<Setting> settings(Snapshot snapshot) {
        var set = snapshot.site().settings();
        String second = set.outputs().stream()
                .filter(output -> output.second())
                .map(output -> output.name())
                .collect(Collectors.joining(", "));
        String call = snapshot.site()
                .contact(set.supervisorContact())
                .map(contact -> texts.say("settings.contact", contact.name(), contact.number()))
                .orElse(texts.say("settings.none"));
        return List.of(
                new Setting(
                        texts.say("settings.quiet"),
                        texts.say(set.quietDesk() ? "settings.quiet.on" : "settings.quiet.off")),
                new Setting(texts.say("settings.second"), second.isEmpty() ? texts.say("settings.none") : second),
                new Setting(texts.say("settings.call", set.superviseAfterSeconds()), call));
    }
}
