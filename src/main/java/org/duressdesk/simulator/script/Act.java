package org.duressdesk.simulator.script;

import java.time.Duration;
import java.util.HexFormat;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimTime;
import org.duressdesk.simulator.language.Report;

/** Something that a simulated receiver is told to do, typed or from a scenario. */
public sealed interface Act {
    /** A report of a button. */
    record Reported(String account, String number, Report report) implements Act {}

    /** A Contact ID report spelled out. */
    record Coded(String account, char qualifier, String code, String number) implements Act {}

    /** Any text as a message. */
    record Text(String text) implements Act {}

    /** Bytes on the wire at once. */
    record Raw(String hex) implements Act {}

    /** A fault that concerns a number of bytes, answers or messages. */
    record Counted(Fault fault, int count) implements Act {}

    /** A fault that lasts. */
    record Lasting(LongFault fault, Duration time) implements Act {}

    /** Gives up on the desk and buffers presses of one account, zones from 1. */
    record Buffer(int count, String account) implements Act {}

    /** Faults with a number. */
    enum Fault {
        NOISE,
        LOSE,
        CORRUPT,
        HALF,
        DUPLICATE
    }

    /** Faults with a time. */
    enum LongFault {
        SILENCE,
        WRONG_SPEED,
        HANG_UP
    }

    /** Does it; what lasts is ended later by {@code time}. */
    default void perform(ReceiverSimulator receiver, SimTime time) {
        switch (this) {
            case Reported one -> receiver.report(one.account(), one.number(), one.report());
            case Coded one -> receiver.contactId(one.account(), one.qualifier(), one.code(), "01", one.number());
            case Text one -> receiver.text(one.text());
            case Raw one -> receiver.raw(HexFormat.of().parseHex(one.hex()));
            case Counted one -> counted(one, receiver);
            case Lasting one -> lasting(one, receiver, time);
            case Buffer one -> {
                receiver.giveUp();
                for (int i = 1; i <= one.count(); i++) {
                    receiver.press(one.account(), String.valueOf(i % 1_000));
                }
            }
        }
    }

    private static void counted(Counted one, ReceiverSimulator receiver) {
        switch (one.fault()) {
            case NOISE -> receiver.noise(one.count());
            case LOSE -> receiver.loseAnswers(one.count());
            case CORRUPT -> receiver.corruptNext(one.count());
            case HALF -> receiver.halveNext(one.count());
            case DUPLICATE -> {
                for (int i = 0; i < one.count(); i++) {
                    receiver.duplicate();
                }
            }
        }
    }

    private static void lasting(Lasting one, ReceiverSimulator receiver, SimTime time) {
        long end = time.nanos() + one.time().toNanos();
        switch (one.fault()) {
            case HANG_UP -> receiver.hangUp(one.time());
            case SILENCE -> {
                receiver.silent(true);
                time.at(end, () -> receiver.silent(false));
            }
            case WRONG_SPEED -> {
                receiver.wrongSpeed(true);
                time.at(end, () -> receiver.wrongSpeed(false));
            }
        }
    }
}
