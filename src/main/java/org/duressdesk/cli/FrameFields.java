package org.duressdesk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;

/**
 * A decoded frame as named fields, in the order they are printed. A frame with one signal has that signal's fields at
 * the top; block formats list their {@code events}; other frames with several signals list them under {@code signals}
 * and repeat the first at the top. Fields of the protocol's own stand over general ones of the same name.
 */
final class FrameFields {
    private static final Set<String> NUMBERS =
            Set.of("sequence_bit", "length", "trace_count", "hop", "level", "margin", "unacknowledged", "cipher_bytes");
    private static final Set<String> SWITCHES = Set.of("receiver_internal", "checksum_valid", "key_known");

    private FrameFields() {}

    static Map<String, Object> of(Frame frame) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type(frame.type()));
        text(fields, "receiver", frame.receiver());
        text(fields, "line", frame.line());
        List<Signal> signals = frame.signals();
        if (!signals.isEmpty() && signals.stream().allMatch(FrameFields::ofBlock)) {
            fields.put("events", signals.stream().map(FrameFields::report).toList());
        } else if (!signals.isEmpty()) {
            fields.putAll(signal(signals.getFirst()));
            if (signals.size() > 1) {
                fields.put("signals", signals.stream().map(FrameFields::signal).toList());
            }
        }
        frame.particulars().forEach((name, value) -> fields.put(name, typed(name, value)));
        if (frame.type() == FrameType.HEARTBEAT && frame.particulars().containsKey("protocol_digit")) {
            fields.put(
                    "header",
                    Map.of(
                            "protocol_digit",
                            frame.particulars().getOrDefault("protocol_digit", ""),
                            "receiver",
                            frame.receiver(),
                            "line",
                            frame.line()));
        }
        if (frame.type() == FrameType.FAULT) {
            fields.put("fault", true);
        }
        text(fields, "reply_hex", frame.replyHex());
        fields.put("raw_hex", frame.rawHex());
        fields.put("explanation", frame.told().words());
        return fields;
    }

    // The words of the test vectors: damaged bytes and undecodable messages alike give no signal.
    private static String type(FrameType type) {
        return switch (type) {
            case EVENT, RECEIVER_INTERNAL -> "event";
            case REJECT, FAULT, REFUSED -> "reject";
            case HEARTBEAT, LINK_TEST, COMMAND, STATUS -> name(type);
        };
    }

    private static boolean ofBlock(Signal signal) {
        return signal.particulars().containsKey("function");
    }

    private static Map<String, Object> report(Signal signal) {
        Map<String, Object> fields = new LinkedHashMap<>(signal.particulars());
        text(fields, "code", signal.code());
        fields.put("class", name(signal.signalClass()));
        fields.put("status", name(signal.status()));
        fields.put("duress_or_panic", signal.duressOrPanic());
        fields.put("meaning", signal.meaning().words());
        return fields;
    }

    private static Map<String, Object> signal(Signal signal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        text(fields, "account", signal.account());
        text(fields, "qualifier", signal.qualifier());
        fields.put("status", name(signal.status()));
        text(fields, "code", signal.code());
        text(fields, "group", signal.group());
        if (!signal.zoneOrUser().isEmpty()) {
            fields.put("number_kind", name(signal.numberKind()));
            fields.put("zone_or_user", signal.zoneOrUser());
        }
        fields.put("class", name(signal.signalClass()));
        fields.put("duress_or_panic", signal.duressOrPanic());
        fields.put("meaning", signal.meaning().words());
        signal.particulars().forEach((name, value) -> fields.put(name, typed(name, value)));
        return fields;
    }

    private static void text(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static Object typed(String name, String value) {
        if (SWITCHES.contains(name)) {
            return Boolean.valueOf(value);
        }
        if (name.equals("xdata")) {
            return List.of(value.split("]\\[", -1));
        }
        if (name.equals("events")) {
            return List.of(value.split(" "));
        }
        return NUMBERS.contains(name) && value.matches("0|[1-9][0-9]{0,8}") ? (Object) Integer.valueOf(value) : value;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
