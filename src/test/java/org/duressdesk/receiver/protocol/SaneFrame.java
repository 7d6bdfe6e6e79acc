package org.duressdesk.receiver.protocol;

import java.util.regex.Pattern;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.Ascii;

/** What must hold of every frame and signal that any reader gives out, whatever came in. */
public final class SaneFrame {
    private static final Pattern REPLY = Pattern.compile("([0-9a-f]{2}){0,20}");
    /** LF, check, length, an id in quotes, CR. */
    private static final Pattern DC09_REPLY =
            Pattern.compile("0a([0-9a-f]{2}){6,8}22(2a)?(41434b|445548|4e414b)22([0-9a-f]{2}){4,120}0d");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private SaneFrame() {}

    /** Throws an AssertionError that begins with {@code where} when something does not hold. */
    public static void check(String where, Frame frame) {
        boolean sane = frame.rawHex().length() >= 2
                && frame.rawHex().length() % 2 == 0
                && !frame.protocol().isEmpty()
                && oneLine(frame.told().words())
                && !frame.told().words().contains("defect")
                && printable(frame.receiver())
                && printable(frame.line())
                && frame.receiver().length() <= (dc09(frame) ? 16 : 8)
                && frame.line().length() <= (dc09(frame) ? 16 : 8)
                && (REPLY.matcher(frame.replyHex()).matches()
                        || dc09(frame) && DC09_REPLY.matcher(frame.replyHex()).matches())
                && signalsFit(frame)
                && frame.particulars().entrySet().stream()
                        .allMatch(field -> NAME.matcher(field.getKey()).matches()
                                && (printable(field.getValue()) || dc09(frame) && visible(field.getValue())))
                && frame.signals().stream().allMatch(signal -> sane(signal, dc09(frame)));
        if (!sane) {
            throw new AssertionError(where + ": not a sane frame: " + frame);
        }
    }

    private static boolean signalsFit(Frame frame) {
        return switch (frame.type()) {
            case EVENT, RECEIVER_INTERNAL -> !frame.signals().isEmpty();
            case REJECT ->
                frame.signals().isEmpty()
                        && frame.particulars().containsKey("reason")
                        && !frame.replyHex().endsWith("15");
            case FAULT ->
                frame.signals().isEmpty()
                        && frame.particulars().containsKey("reason")
                        && !frame.replyHex().endsWith("06");
            case REFUSED -> frame.signals().isEmpty() && frame.particulars().containsKey("reason");
            case HEARTBEAT, LINK_TEST, COMMAND -> frame.signals().isEmpty();
            case STATUS -> true;
        };
    }

    private static boolean sane(Signal signal, boolean words) {
        return oneLine(signal.meaning().words())
                && printable(signal.account())
                && signal.account().length() <= 16
                && printable(signal.code())
                && printable(signal.group())
                && printable(signal.qualifier())
                && printable(signal.zoneOrUser())
                && !signal.zoneOrUser().contains(" ")
                && (!signal.duressOrPanic()
                        || signal.status() == SignalStatus.NEW
                                && (signal.signalClass() == SignalClass.ALARM
                                        || signal.code().equals("ND")))
                && (signal.signalClass() != SignalClass.RESTORE
                        || signal.status() != SignalStatus.NEW
                        || signal.code().equals("465"))
                && signal.particulars().entrySet().stream()
                        .allMatch(field -> NAME.matcher(field.getKey()).matches()
                                && (printable(field.getValue()) || words && visible(field.getValue())));
    }

    /** Names of rooms and people come as UTF-8 there. */
    private static boolean dc09(Frame frame) {
        return frame.protocol().equals("sia-dc09");
    }

    private static boolean visible(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    /** That every frame is sane; for lists of tests. */
    public static void checkAll(String where, Iterable<Frame> frames) {
        frames.forEach(frame -> check(where, frame));
    }

    /** True when the frame says nothing of a device. */
    public static boolean silent(Frame frame) {
        return frame.type() == FrameType.FAULT || frame.type() == FrameType.REJECT;
    }

    private static boolean oneLine(String text) {
        return !text.isBlank() && printable(text);
    }

    private static boolean printable(String text) {
        return Ascii.printable(text);
    }
}
