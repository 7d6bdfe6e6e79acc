package org.duressdesk.desk.kernel;

import java.util.Optional;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;

/**
 * Who may act. Every act needs the person who is signed on (R6, D9). An auditor reads only. A technician may do all that
 * an alarm at once asks for, but changes no plan, skips nothing, and neither joins, splits nor resolves incidents. Receivers are
 * a technician's or an administrator's.
 */
public final class Rights {
    private Rights() {}

    public static Optional<Refusal> refusal(Turn t, Command.Act act) {
        Optional<Person> on = t.state().signedOn();
        if (on.filter(p -> p.id().equals(act.by().id())).isEmpty()) {
            return Optional.of(Refusal.of("not-signed-on", act.by().name()));
        }
        return mayDo(on.get().role(), act)
                ? Optional.empty()
                : Optional.of(Refusal.of("not-in-role", on.get().name()));
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
            case Command.SkipStep a -> leads(role);
            case Command.ChangePlan a -> leads(role);
            case Command.Resolve a -> leads(role);
            case Command.Join a -> leads(role);
            case Command.Split a -> leads(role);
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

    private static boolean leads(Role role) {
        return switch (role) {
            case OPERATOR, SUPERVISOR, ADMINISTRATOR -> true;
            case TECHNICIAN, AUDITOR -> false;
        };
    }
}
