package org.duressdesk.desk.kernel;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.site.Site;

/** What can be asked of the desk. Operator acts name their person. */
public sealed interface Command {

    /** The desk begins: its version, and what opening the journal found out and mended. Sent by the desk itself. */
    record Start(String version, List<Said> mended) implements Command {
        public Start {
            mended = List.copyOf(mended);
        }
    }

    /** What became of answers to frames; they ride with the next commit. Sent by the desk itself. */
    record RepliesNoted(List<Reception.ReplyMade> replies) implements Command {
        public RepliesNoted {
            replies = List.copyOf(replies);
        }
    }

    /** Storage works again after failing since then (micros UTC). Sent by the desk itself. */
    record StorageBack(long since, Said reason, int held, List<Said> mended) implements Command {
        public StorageBack {
            mended = List.copyOf(mended);
        }
    }

    /** A frame could not be judged: it is stored as received and shown as an unknown device. Sent by the desk itself. */
    record Unjudged(Reception.FrameReceived frame, String why) implements Command {}

    /** What only a fold snapshot held open, in the order of its presses (decision record 76). Sent by the desk itself. */
    record Unproven(List<Incident> incidents) implements Command {
        public Unproven {
            incidents = List.copyOf(incidents);
        }
    }

    /** A link reports something. */
    record Received(Reception reception) implements Command {}

    /** Time passed: deadlines, supervision, hourly counts. Sent by the desk itself about ten times a second. */
    record Tick() implements Command {}

    /** An act of a person, refused or done visibly. */
    sealed interface Act extends Command {
        Person by();
    }

    /**
     * One button's presses are seen.
     *
     * @param seen sequence of the newest press that was on the screen: a later one refuses the act
     */
    record Acknowledge(Person by, IncidentId incident, String subject, long seen) implements Act {
        /** All presses up to now. */
        public Acknowledge(Person by, IncidentId incident, String subject) {
            this(by, incident, subject, Long.MAX_VALUE);
        }
    }

    record Silence(Person by) implements Act {}

    record TakeOwnership(Person by, IncidentId incident) implements Act {}

    record HandOver(Person by, IncidentId incident, Person to) implements Act {}

    /** Ends the current step with one of its outcomes, or records a call and moves to the next contact. */
    record RecordOutcome(Person by, IncidentId incident, String step, String outcome, String note) implements Act {}

    record SkipStep(Person by, IncidentId incident, String step, String reason) implements Act {}

    record AddNote(Person by, IncidentId incident, String text) implements Act {}

    record ChangePlan(Person by, IncidentId incident, String plan) implements Act {}

    record SupervisorOutcome(Person by, IncidentId incident, String outcome) implements Act {}

    record Resolve(
            Person by, IncidentId incident, Disposition disposition, int threatLevel, FalseCause cause, String note)
            implements Act {}

    record Join(Person by, IncidentId from, IncidentId into) implements Act {}

    /** The desk is to answer a receiver on this port with these settings from now on. */
    record ChooseReceiver(Person by, LinkId link, String name, String port, String settings, String protocol)
            implements Act {}

    /** While a receiver is lost: its next step is done. */
    record DoLossStep(Person by, LinkId link, LossStep step) implements Act {}

    /** While a receiver is lost: its next step is left out, and why. */
    record SkipLossStep(Person by, LinkId link, LossStep step, String reason) implements Act {}

    record Split(Person by, IncidentId from, List<String> subjects) implements Act {
        public Split {
            subjects = List.copyOf(subjects);
        }
    }

    /** The PIN was checked outside; the desk only records who is on. */
    record SignOn(Person by) implements Act {}

    record SignOff(Person by) implements Act {}

    /** Checking the whole journal beside the running desk found something. */
    record StorageDoubted(List<Said> complaints) implements Command {
        public StorageDoubted {
            complaints = List.copyOf(complaints);
        }
    }

    /** A wrong PIN for this name, the n-th running. */
    record SignOnFailed(String name, int tries) implements Command {}

    /**
     * Space while nobody is signed on: 15 s of quiet for typing a PIN, by nobody, so that it is journalled without a
     * person (decision D9). Refused like {@link Silence} when nothing sounds; a new press ends it.
     */
    record QuietAsked() implements Command {}

    /** The sound ring reports: proven outputs, or one that failed. */
    record SoundReport(List<String> proven, Optional<String> failed, Said reason) implements Command {}

    /** The tone given changed. */
    record ToneReport(String tone) implements Command {}

    /** A new site folder was loaded, or refused with complaints. */
    record SiteLoaded(Site site) implements Command {}

    record SiteBroken(List<Said> complaints) implements Command {}

    /** The program is about to end. */
    record Stop(Said reason) implements Command {}
}
