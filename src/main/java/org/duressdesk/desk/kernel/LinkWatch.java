package org.duressdesk.desk.kernel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one link beats: what supervision needs and the journal does not keep. Immutable.
 *
 * @param lastNanos     monotonic time of the last valid frame, or of opening
 * @param lastMicros    the same on the wall clock
 * @param beatNanos     monotonic time of the last heartbeat; meaningless while {@code beatMicros} is 0
 * @param beatMicros    wall time of the last heartbeat, 0 for none since opening
 * @param frames        valid frames since the desk started
 * @param counted       frames, heartbeats and faults since the last hourly count
 * @param faultsRunning damaged frames in a row
 * @param fastRunning   heartbeats in a row that came too soon
 * @param calmRunning   heartbeats in a row that came in time
 * @param awaiting      entries of frames whose answer is not known yet, by token
 * @param clocksRunning messages in a row that were refused for the time they carry
 * @param noise         what it says that is no message
 * @param played        encrypted messages that may be played again
 */
public record LinkWatch(
        long lastNanos,
        long lastMicros,
        long beatNanos,
        long beatMicros,
        long frames,
        Counted counted,
        int faultsRunning,
        int fastRunning,
        int calmRunning,
        Map<Long, List<Long>> awaiting,
        int clocksRunning,
        Noise noise,
        Played played) {
    /** Answers never heard of again are forgotten beyond this many. */
    private static final int MOST_AWAITING = 512;

    /** Counts since the last hourly entry. */
    public record Counted(long frames, long heartbeats, long faults) {
        static final Counted NONE = new Counted(0, 0, 0);

        public boolean any() {
            return frames + heartbeats + faults > 0;
        }
    }

    public static LinkWatch from(long nanos, long micros) {
        return new LinkWatch(nanos, micros, 0, 0, 0, Counted.NONE, 0, 0, 0, Map.of(), 0, Noise.NONE, Played.NONE);
    }

    /** Opened (again): supervision counts from now, the receiver's rhythm is learned anew. */
    public LinkWatch opened(long nanos, long micros) {
        return new LinkWatch(nanos, micros, 0, 0, frames, counted, 0, 0, 0, Map.of(), 0, noise, played);
    }

    public LinkWatch valid(long nanos, long micros) {
        Counted more = new Counted(counted.frames + 1, counted.heartbeats, counted.faults);
        return new LinkWatch(
                nanos,
                micros,
                beatNanos,
                beatMicros,
                frames + 1,
                more,
                0,
                fastRunning,
                calmRunning,
                awaiting,
                0,
                noise,
                played);
    }

    public LinkWatch beat(long nanos, long micros, boolean fast) {
        Counted more = new Counted(counted.frames, counted.heartbeats + 1, counted.faults);
        return new LinkWatch(
                lastNanos,
                lastMicros,
                nanos,
                micros,
                frames,
                more,
                faultsRunning,
                fast ? fastRunning + 1 : 0,
                fast ? 0 : calmRunning + 1,
                awaiting,
                clocksRunning,
                noise,
                played);
    }

    public LinkWatch damaged() {
        Counted more = new Counted(counted.frames, counted.heartbeats, counted.faults + 1);
        return new LinkWatch(
                lastNanos,
                lastMicros,
                beatNanos,
                beatMicros,
                frames,
                more,
                faultsRunning + 1,
                fastRunning,
                calmRunning,
                awaiting,
                clocksRunning,
                noise,
                played);
    }

    /** A fault more in the hourly count, and none in a row: an undecodable message that is only counted. */
    public LinkWatch undecoded() {
        Counted more = new Counted(counted.frames, counted.heartbeats, counted.faults + 1);
        return new LinkWatch(
                lastNanos,
                lastMicros,
                beatNanos,
                beatMicros,
                frames,
                more,
                faultsRunning,
                fastRunning,
                calmRunning,
                awaiting,
                clocksRunning,
                noise,
                played);
    }

    public LinkWatch clockWrong() {
        return new LinkWatch(
                lastNanos,
                lastMicros,
                beatNanos,
                beatMicros,
                frames,
                counted,
                faultsRunning,
                fastRunning,
                calmRunning,
                awaiting,
                clocksRunning + 1,
                noise,
                played);
    }

    public LinkWatch uncounted() {
        return new LinkWatch(
                lastNanos,
                lastMicros,
                beatNanos,
                beatMicros,
                frames,
                Counted.NONE,
                faultsRunning,
                fastRunning,
                calmRunning,
                awaiting,
                clocksRunning,
                noise,
                played);
    }

    public LinkWatch played(String digest, long nanos) {
        return digest.isEmpty()
                ? this
                : new LinkWatch(
                        lastNanos,
                        lastMicros,
                        beatNanos,
                        beatMicros,
                        frames,
                        counted,
                        faultsRunning,
                        fastRunning,
                        calmRunning,
                        awaiting,
                        clocksRunning,
                        noise,
                        played.with(digest, nanos));
    }

    public LinkWatch heard(Noise now) {
        return new LinkWatch(
                lastNanos,
                lastMicros,
                beatNanos,
                beatMicros,
                frames,
                counted,
                faultsRunning,
                fastRunning,
                calmRunning,
                awaiting,
                clocksRunning,
                now,
                played);
    }

    public LinkWatch awaits(long token, List<Long> sequences) {
        TreeMap<Long, List<Long>> more = new TreeMap<>(awaiting);
        more.put(token, List.copyOf(sequences));
        while (more.size() > MOST_AWAITING) {
            more.pollFirstEntry();
        }
        return waiting(more);
    }

    public LinkWatch answered(long token) {
        if (!awaiting.containsKey(token)) {
            return this;
        }
        TreeMap<Long, List<Long>> fewer = new TreeMap<>(awaiting);
        fewer.remove(token);
        return waiting(fewer);
    }

    LinkWatch shifted(long by) {
        Map<Long, List<Long>> moved = new TreeMap<>();
        awaiting.forEach((token, sequences) ->
                moved.put(token, sequences.stream().map(s -> s + by).toList()));
        return waiting(moved);
    }

    private LinkWatch waiting(Map<Long, List<Long>> tokens) {
        return new LinkWatch(
                lastNanos,
                lastMicros,
                beatNanos,
                beatMicros,
                frames,
                counted,
                faultsRunning,
                fastRunning,
                calmRunning,
                tokens,
                clocksRunning,
                noise,
                played);
    }
}
