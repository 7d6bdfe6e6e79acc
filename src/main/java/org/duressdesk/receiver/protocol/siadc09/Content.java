package org.duressdesk.receiver.protocol.siadc09;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.SignalDraft;
import org.duressdesk.receiver.protocol.contactid.ContactId;
import org.duressdesk.receiver.protocol.sia.SiaBlocks;

/**
 * The first block of a message: {@code #acct|content}, where the account, its hash or both may be missing.
 *
 * @param account as the data says it, or empty
 */
record Content(String account, String text) {
    private static final String ACCOUNT = "[0-9A-Za-z]{1,16}";

    /** Reads a block that came in clear. */
    static Content clear(String block) {
        int bar = block.indexOf('|');
        String head = bar < 0 ? block : block.substring(0, bar);
        String rest = bar < 0 ? "" : block.substring(bar + 1);
        if (head.startsWith("#")) {
            return new Content(head.substring(1), rest);
        }
        return bar < 0
                ? new Content("", block)
                : head.isEmpty() || head.matches(ACCOUNT) ? new Content(head, rest) : new Content("", block);
    }

    /** Reads a block that was encrypted: padding of any characters stands before the first bar, or is all there is. */
    static Content padded(String block, Optional<String> expected) {
        int bar = block.indexOf('|');
        if (bar < 0) {
            return new Content("", "");
        }
        String rest = block.substring(bar + 1);
        if (rest.startsWith("#")) {
            return clear(rest);
        }
        String head = block.substring(0, bar);
        String named = head.substring(head.lastIndexOf('#') + 1);
        boolean own = head.contains("#")
                && expected.filter(account -> same(account, named)).isPresent();
        return new Content(own ? named : "", rest);
    }

    /** Some panels fill the account of the data with zeros and not that of the header: 1111 and 001111 are one. */
    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** The reports, in the name of {@code account}. */
    Reading<List<Signal>> signals(String token, String account, List<String> further) {
        if (text.isBlank()) {
            return Reading.of(List.of(new SignalDraft(SignalClass.UNKNOWN, Said.of("meaning.no-report"))
                    .account(account)
                    .signal()));
        }
        return token.equals("ADM-CID") ? contactId(account, further) : blocks(account, further);
    }

    /** Every block is as real as the first (protocols.md K): one that cannot be read beside one that can is kept as unknown. */
    private Reading<List<Signal>> contactId(String account, List<String> further) {
        List<String> contents = new ArrayList<>(List.of(text.split("\\|")));
        further.forEach(block -> contents.addAll(List.of(clear(block).text().split("\\|"))));
        List<Signal> signals = new ArrayList<>();
        Said reason = Said.NOTHING;
        for (String one : contents) {
            switch (ContactId.readNamed(account, one.replace(" ", ""))) {
                case Reading.Read<Signal>(Signal read) -> signals.add(read);
                case Reading.Unreadable<Signal>(Said why) -> {
                    reason = reason.nothing() ? why : reason;
                    signals.add(new SignalDraft(SignalClass.UNKNOWN, Said.of("meaning.part-of-message"))
                            .account(account)
                            .put("text", one)
                            .signal());
                }
            }
        }
        boolean any = signals.stream().anyMatch(signal -> !signal.code().isEmpty());
        return any ? Reading.of(signals) : Reading.not(reason);
    }

    private Reading<List<Signal>> blocks(String account, List<String> further) {
        List<Signal> signals = new ArrayList<>();
        List<String> contents = new ArrayList<>(List.of(text));
        further.forEach(block -> contents.add(clear(block).text()));
        for (String one : contents) {
            switch (SiaBlocks.read("[#" + account + "|" + one + "]")) {
                case Reading.Read<SiaBlocks.Content>(SiaBlocks.Content read) -> signals.addAll(read.signals());
                case Reading.Unreadable<SiaBlocks.Content>(Said reason) -> {
                    return Reading.not(reason);
                }
            }
        }
        return Reading.of(signals);
    }

    /** A signal with what stood around it in its message. */
    static Signal with(Signal signal, Map<String, String> around) {
        Map<String, String> all = new TreeMap<>(around);
        all.putAll(signal.particulars());
        return signal.with(all);
    }

    private static String bare(String account) {
        int zeros = 0;
        while (zeros < account.length() - 1 && account.charAt(zeros) == '0') {
            zeros++;
        }
        return account.substring(zeros);
    }
}
