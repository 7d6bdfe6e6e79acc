package org.duressdesk.receiver.protocol.siadc09;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first bracket: {@code "id" seq R.. L.. #acct}. R, L and account may be missing, the digits
 * behind R and L too, accounts hold letters beyond F (protocols.md G), and panels write all of it in other ways: an id in
 * small letters, a number of hexadecimal digits, of five, or none, blanks, L before R, letters or ten digits behind them.
 * Only the id and the account have to be found; everything else is repeated as it came (protocols.md K), as long as it is
 * printable and no longer than a head can be: two messages torn into one are no head.
 *
 * @param encrypted the id began with an asterisk
 * @param token     the id without it, in capitals
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

    private static final Pattern MESSAGE = Pattern.compile("\" *(\\*?) *([A-Za-z][A-Za-z0-9-]{1,15}) *\""
            + "( *([0-9A-Fa-f]{0,16})([ !$-~]{0,40})(?:# *([0-9A-Za-z]{1,16}) *)?)");
    private static final Pattern RECEIVER = Pattern.compile("R([0-9A-KM-Za-z]{0,16})");
    private static final Pattern LINE = Pattern.compile("L([0-9A-QS-Za-z]{0,16})");
    /** In answers A is the account prefix and no digit of L: {@code R0L0A0}. */
    private static final Pattern ANSWER = Pattern.compile("\"(\\*?)(ACK|NAK|DUH|RSP)\"(([0-9A-Fa-f]{0,8})"
            + "(?:R([0-9A-Fa-f]{0,8}))?(?:L([0-9B-Fb-f]{0,8}))?(?:A([0-9A-Fa-f]{0,8}))?(?:#([0-9A-Za-z]{1,16}))?)");

    /** Takes it apart; empty when it has another form. */
    static Optional<Header> of(String text) {
        Matcher answer = ANSWER.matcher(text);
        if (answer.matches()) {
            return Optional.of(new Header(
                    !answer.group(1).isEmpty(),
                    answer.group(2),
                    answer.group(4),
                    Optional.ofNullable(answer.group(5)),
                    Optional.ofNullable(answer.group(6)),
                    Optional.ofNullable(answer.group(7)).filter(digits -> !digits.isEmpty()),
                    Optional.ofNullable(answer.group(8)),
                    answer.group(3)));
        }
        Matcher parts = MESSAGE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String between = parts.group(5);
        return Optional.of(new Header(
                !parts.group(1).isEmpty(),
                parts.group(2).toUpperCase(Locale.ROOT),
                parts.group(4),
                behind(RECEIVER, between),
                behind(LINE, between),
                Optional.empty(),
                Optional.ofNullable(parts.group(6)),
                parts.group(3)));
    }

    private static Optional<String> behind(Pattern letter, String text) {
        Matcher found = letter.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Answers come from receivers; nothing is ever answered to them. */
    boolean answers() {
        return switch (token) {
            case "ACK", "NAK", "DUH", "RSP" -> true;
            default -> false;
        };
    }
}
