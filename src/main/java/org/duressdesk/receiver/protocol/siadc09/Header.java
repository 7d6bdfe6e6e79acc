package org.duressdesk.receiver.protocol.siadc09;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first bracket: {@code "id" seq R.. L.. #acct}. R, L and account may be missing, the digits
 * behind R and L too, and accounts hold letters beyond F (protocols.md G).
 *
 * @param encrypted the id began with an asterisk
 * @param token     the id without it
 * @param receiver  digits behind R; empty where there is no R
 * @param line      digits behind L; empty where there is no L
 * @param prefix    digits behind A, which only answers have; else empty
 * @param echo      everything behind the id, as an answer has to repeat it
 */
record Header(
        boolean encrypted,
        String token,
        String sequence,
        Optional<String> receiver,
        Optional<String> line,
        Optional<String> prefix,
        Optional<String> account,
        String echo) {

    private static final Pattern MESSAGE = Pattern.compile("\"(\\*?)([A-Z][A-Z0-9-]{1,15})\"(([0-9]{1,4})"
            + "(?:R([0-9A-Fa-f]{0,8}))?(?:L([0-9A-Fa-f]{0,8}))?()(?:#([0-9A-Za-z]{1,16}))?)");
    /** In answers A is the account prefix and no digit of L: {@code R0L0A0}. */
    private static final Pattern ANSWER = Pattern.compile("\"(\\*?)(ACK|NAK|DUH|RSP)\"(([0-9]{1,4})"
            + "(?:R([0-9A-Fa-f]{0,8}))?(?:L([0-9B-Fb-f]{0,8}))?(?:A([0-9A-Fa-f]{0,8}))?(?:#([0-9A-Za-z]{1,16}))?)");

    /** Takes it apart; empty when it has another form. */
    static Optional<Header> of(String text) {
        Matcher answer = ANSWER.matcher(text);
        Matcher parts = answer.matches() ? answer : MESSAGE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Header(!parts.group(1).isEmpty(), parts.group(2), parts.group(4),
                Optional.ofNullable(parts.group(5)), Optional.ofNullable(parts.group(6)),
                Optional.ofNullable(parts.group(7)).filter(digits -> !digits.isEmpty()),
                Optional.ofNullable(parts.group(8)), parts.group(3)));
    }

    /** Answers come from receivers; nothing is ever answered to them. */
    boolean answers() {
        return switch (token) {
            case "ACK", "NAK", "DUH", "RSP" -> true;
            default -> false;
        };
    }
}
