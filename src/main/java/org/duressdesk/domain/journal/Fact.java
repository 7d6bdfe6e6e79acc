package org.duressdesk.domain.journal;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.site.Contact;

/**
 * Everything that can stand in the journal. Each record has a stable stored name and version, kept by the store; a
 * record's shape changes only with a new version and an upcaster for the old one (decision D1).
 */
public sealed interface Fact {

    // Desk
    /** The program started. {@code version} of the program, site as loaded. */
    record DeskStarted(String version, String siteHash, String siteName) implements Fact {}

    /** The program ended on purpose. */
    record DeskStopped(String reason) implements Fact {}

    /** Another version of the site is in force, or the same again after a folder that was refused. */
    record SiteChanged(String hash, String name) implements Fact {}

    /** A changed site folder was refused; the last good site stays in force. */
    record SiteRefused(List<String> complaints) implements Fact {
        public SiteRefused {
            complaints = List.copyOf(complaints);
        }
    }

    /** The wall clock stepped by this many milliseconds against the monotonic clock. */
    record ClockStepped(long millis) implements Fact {}

    // Links (the link's name stands in the header)
    record LinkUp(String port, String settings, boolean supervised, boolean simulated) implements Fact {}

    /** The port is gone. {@code blind}: buttons heard by no live link from now on. */
    record LinkDown(String port, String reason, Blind blind) implements Fact {}

    /** No valid frame for longer than the heartbeat allows, last heard at {@code since} (micros UTC). */
    record LinkSilent(long since, Blind blind) implements Fact {}

    /** Valid frames again. The buttons named were blind from {@code from} to {@code until} (micros UTC). */
    record LinkLive(long from, long until, Blind blind) implements Fact {}

    /** Counts since the last such entry. */
    record LinkCounts(long frames, long heartbeats, long faults) implements Fact {}

    /** Something is wrong with a link that still receives. */
    record LinkTrouble(String what, boolean restored) implements Fact {}

    /** Damaged bytes; they stand in the entry's raw hex. {@code refused}: a NAK was to be sent. */
    record FrameFaulted(String reason, boolean refused) implements Fact {}

    /** The acknowledgements of these entries left, or did not. Rides with the next commit (decision D6). */
    record RepliesMade(List<Long> sequences, boolean sent, String why) implements Fact {
        public RepliesMade {
            sequences = List.copyOf(sequences);
        }
    }

    // Signals
    /**
     * One report of a frame. {@code part} counts from 1 within frames that carry several. {@code signal} is absent when
     * nothing could be decoded. {@code backlog}: buffered by the receiver, true time unknown.
     */
    record SignalReceived(
            String protocol,
            String receiver,
            String line,
            int part,
            Optional<Signal> signal,
            String explanation,
            boolean backlog,
            Finding finding)
            implements Fact {}

    // Incidents
    /** The plan in force from now on, whole, with the contacts it names. {@code why}: the rule, in words. */
    record PlanChosen(IncidentId incident, Plan plan, List<Contact> contacts, String why) implements Fact {
        public PlanChosen {
            contacts = List.copyOf(contacts);
        }
    }

    /** One button's presses up to now are seen by the person of the header. */
    record Acknowledged(IncidentId incident, String subject) implements Fact {}

    /** The desk tone is quiet for this long, or until a new press. */
    record Silenced(int seconds) implements Fact {}

    record Owned(IncidentId incident) implements Fact {}

    record HandedOver(IncidentId incident, Person to) implements Fact {}

    /** Nobody owns it any more and it sounds (decision D9). */
    record Released(IncidentId incident, String reason) implements Fact {}

    record StepDone(IncidentId incident, String step, String outcome, String outcomeLabel, String note)
            implements Fact {}

    record StepSkipped(IncidentId incident, String step, String reason) implements Fact {}

    /** One call of a call step; the next contact follows by itself until one is reached. */
    record CallMade(IncidentId incident, String step, Contact contact, String outcome, String outcomeLabel)
            implements Fact {}

    record NoteAdded(IncidentId incident, String text) implements Fact {}

    /** A deadline of R8 passed. */
    record Escalated(IncidentId incident, Level level) implements Fact {
        /** What the deadline asks for. */
        public enum Level {
            RAISED,
            SUPERVISOR,
            IDLE
        }
    }

    /** The supervisor was called because of an unacknowledged alarm; outcome as entered. */
    record SupervisorCalled(IncidentId incident, Contact contact, String outcome) implements Fact {}

    record Resolved(IncidentId incident, Disposition disposition, int threatLevel, FalseCause cause, String note)
            implements Fact {}

    /** All of {@code from} belongs to {@code into} now; {@code from} ends. */
    record Joined(IncidentId from, IncidentId into) implements Fact {}

    /** These subjects go on as an incident of their own. */
    record Split(IncidentId from, IncidentId to, List<String> subjects) implements Fact {
        public Split {
            subjects = List.copyOf(subjects);
        }
    }

    // People (who: the header)
    record SignedOn() implements Fact {}

    record SignedOff() implements Fact {}

    /** A wrong PIN or password for this name. */
    record SignOnRefused(String name, int tries) implements Fact {}

    // Sound
    record SoundProved(List<String> outputs) implements Fact {
        public SoundProved {
            outputs = List.copyOf(outputs);
        }
    }

    record SoundFailed(String output, String reason) implements Fact {}

    /** The tone the desk gives changed; "off" for none. */
    record ToneChanged(String tone) implements Fact {}

    // Storage
    /** Storage had failed since {@code since} (micros UTC); the {@code held} entries before this one waited in memory. */
    record StorageReturned(long since, String reason, int held) implements Fact {}

    /** Journal and ledger disagreed at start and were made equal, or a torn record was cut. One clear sentence. */
    record StorageMended(String what) implements Fact {}

    /** A fork: both histories are kept, this journal is new and names both heads. */
    record JournalForked(String journalHead, String ledgerHead) implements Fact {}

    /** Checking the whole journal beside the running desk found this; it is mended at the next start. */
    record StorageDoubted(List<String> complaints) implements Fact {
        public StorageDoubted {
            complaints = List.copyOf(complaints);
        }
    }

    /** Somebody agreed that the desk answers a receiver on this port with these settings (stands on its link). */
    record ReceiverChosen(String name, String port, String settings, String protocol) implements Fact {}

    /** The site that is in force has no such link any more; its name stands in the header. */
    record LinkRetired() implements Fact {}

    /** While the link of the header is lost a step was done, or skipped with this reason; empty when done. */
    record LossStepDone(LossStep step, String skipped) implements Fact {}

    /**
     * The site that is in force from now on lacks whole floors with their buttons, or places of open incidents.
     *
     * @param floors  of those with buttons the first few, "Building A, Level 1"; {@code floorCount} of them have gone
     * @param buttons that hung on those floors and are in the site no longer
     * @param pressed the first few subjects of open incidents whose floor or button has gone; {@code pressedCount} of them
     */
    record PlacesGone(List<String> floors, int floorCount, int buttons, List<String> pressed, int pressedCount) implements Fact {
        /** So many are named; no entry grows with the site. */
        public static final int NAMED = 5;

        public PlacesGone {
            floors = List.copyOf(floors);
            pressed = List.copyOf(pressed);
        }
    }
}
