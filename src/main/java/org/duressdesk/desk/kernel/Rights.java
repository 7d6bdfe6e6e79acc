package org.duressdesk.desk.kernel;

import java.util.Optional;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;

/**
 * Who may act. Every act needs the person who is signed on (R6, D9). Everybody but an auditor, who reads only, may handle an
 * alarm to its end (D45). Receivers are a technician's or an administrator's.
 */
public final class Rights {
    private Rights() {}

    public static Optional<Refusal> refusal(Turn t, Command.Act act) {
        Optional<Person> on = t.state().signedOn();
        if (on.filter(p -> p.id().equals(act.by().id())).isEmpty()) {
            return Optional.of(Refusal.of("not-signed-on", act.by().name()));
        }
        Role role = on.get().role();
        if (mayDo(role, act)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                act instanceof Command.ChooseReceiver ? "no-receivers" : "reads-only",
                on.get().name()));
    }

    private static boolean mayDo(Role role, Command.Act act) {
        return switch (act) {
            case Command.SignOn a -> true;
            case Command.SignOff a -> true;
            case Command.Acknowledge a -> acts(role);
            case Command.Silence a -> acts(role);
            case Command.TakeOwnership a -> acts(role);
            case Command.HandOver a -> acts(role);
            case Command.RecordOutcome a -> acts(role);
            case Command.AddNote a -> acts(role);
            case Command.SupervisorOutcome a -> acts(role);
            case Command.DoLossStep a -> acts(role);
            case Command.SkipLossStep a -> acts(role);
            case Command.SkipStep a -> acts(role);
            case Command.ChangePlan a -> acts(role);
            case Command.Resolve a -> acts(role);
            case Command.Join a -> acts(role);
            case Command.Split a -> acts(role);
            case Command.ChooseReceiver a -> installs(role);
        };
    }

    public static boolean acts(Role role) {
        return switch (role) {
            case OPERATOR, TECHNICIAN, SUPERVISOR, ADMINISTRATOR -> true;
            case AUDITOR -> false;
        };
    }

    private static boolean installs(Role role) {
        return switch (role) {
            case TECHNICIAN, ADMINISTRATOR -> true;
            case OPERATOR, SUPERVISOR, AUDITOR -> false;
        };
    }
}
