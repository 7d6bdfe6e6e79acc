package org.duressdesk.desk.signal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.OwnTrouble;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;

/**
 * What receivers say of themselves. A trouble and its end belong together by an identity: link, receiver, and what the
 * decoder says; without a word of the decoder the code, the account and the number. A code of one character says what
 * became of the thing, and the number which it is (decision record 34).
 */
final class ReceiverReports {
    /**
     * SIA codes of one letter that are of different things, each with what ends it (ANSI/SIA DC-03). Elsewhere the first
     * letter is the thing and the second what became of it.
     */
    private static final Map<String, String> THINGS = Stream.of(
                    "YC YS YK",
                    "YT YM YR",
                    "YP YQ",
                    "YI YJ",
                    "YA YH",
                    "YX YZ",
                    "YD YE",
                    "ES EJ",
                    "EM EN",
                    "ET ER",
                    "NA NS",
                    "NC NT NR",
                    "VO VI",
                    "VT VR",
                    "VZ VY",
                    "XQ XH",
                    "XS XJ",
                    "XT XR",
                    "AS AN",
                    "AT AR",
                    "YB",
                    "YF",
                    "YN",
                    "YO",
                    "YU",
                    "YW",
                    "XL",
                    "XC",
                    "XX",
                    "EE",
                    "EX",
                    "RT",
                    "RU")
            .flatMap(group -> Stream.of(group.split(" ")).map(code -> Map.entry(code, group.substring(0, 2))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** A trouble said by a code and a number. */
    private static final String CODED = "own.code.number";

    private ReceiverReports() {}

    /** Openings, modes and the like are only noted. */
    static Finding told(Turn t, FrameReceived r, Signal s) {
        boolean restored = s.status() == SignalStatus.RESTORE || s.signalClass() == SignalClass.RESTORE;
        return switch (s.signalClass()) {
            case TROUBLE, SUPERVISORY, ALARM, RESTORE, UNKNOWN, ACCESS_TROUBLE, BYPASS, UNBYPASS ->
                trouble(t, identity(r, s), words(s), restored, s);
            case OPEN, CLOSE, CANCEL, TEST, ACCESS, REMOTE_ACCESS, USER_DEFINED, STATUS -> new Finding.Noted();
        };
    }

    /** A report of which nothing could be read but that it is the receiver's own. */
    static Finding undecoded(FrameReceived r) {
        Said told = r.frame().told();
        return new Finding.ReceiverTrouble(r.link() + "/" + r.frame().receiver() + "/" + told.identity(), told, false);
    }

    /** The end of a trouble that is open, when this is one. */
    static Optional<Finding> ends(Turn t, FrameReceived r, Signal s) {
        return open(t, identity(r, s)).map(o -> new Finding.ReceiverTrouble(o.identity(), o.what(), true));
    }

    private static Finding trouble(Turn t, String identity, Said words, boolean restored, Signal s) {
        if (!restored) {
            return new Finding.ReceiverTrouble(identity, words, false);
        }
        return open(t, identity)
                .or(() -> unnamed(t, s))
                .map(o -> new Finding.ReceiverTrouble(o.identity(), o.what(), true))
                .orElseGet(() -> new Finding.ReceiverTrouble(identity, words, true));
    }

    private static Optional<OwnTrouble> open(Turn t, String identity) {
        return t.state().receiverTroubles().open().stream()
                .filter(o -> o.identity().equals(identity))
                .findFirst();
    }

    /** Troubles of version 1 have no identity: they end by the rule they were stored under. */
    private static Optional<OwnTrouble> unnamed(Turn t, Signal s) {
        String same = sia(s.code()) ? s.code().substring(0, 1) : s.code();
        return t.state().receiverTroubles().open().stream()
                .filter(o -> o.identity().isEmpty()
                        && !same.isEmpty()
                        && o.what().kind().equals(CODED)
                        && String.valueOf(o.what().values().getFirst()).startsWith(same)
                        && o.what().values().getLast().equals(s.zoneOrUser()))
                .findFirst();
    }

    private static String identity(FrameReceived r, Signal s) {
        String said = s.particulars().getOrDefault(Signal.TROUBLE, "");
        String thing = sia(s.code())
                ? THINGS.getOrDefault(s.code(), s.code().substring(0, 1))
                : s.code().length() == 1 ? "" : s.code();
        // The receiver's own account tells its parts apart by a text only; another account is a part by itself.
        String part = s.account().replace("0", "").isEmpty() ? s.particulars().getOrDefault("text", "") : "";
        return r.link() + "/" + r.frame().receiver() + "/"
                + (said.isEmpty()
                        ? thing + "/" + s.account() + "/" + s.numberKind() + " " + s.zoneOrUser()
                                + (part.isEmpty() ? "" : "/" + part)
                        : said);
    }

    private static boolean sia(String code) {
        return code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static Said words(Signal s) {
        if (s.code().isEmpty()) {
            return s.zoneOrUser().isEmpty() ? s.meaning() : Said.of("own.number", s.meaning(), s.zoneOrUser());
        }
        return s.zoneOrUser().isEmpty()
                ? Said.of("own.code", s.code(), s.meaning())
                : Said.of(CODED, s.code(), s.meaning(), s.zoneOrUser());
    }
}
