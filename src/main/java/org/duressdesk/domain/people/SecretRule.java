package org.duressdesk.domain.people;

import java.util.Set;

/**
 * Which PINs and passwords may be set. A PIN is 4 to 6 digits, 6 for administrators, and neither a date nor a row of
 * keys; anything with another character than a digit is a password of at least 10 characters.
 */
public final class SecretRule {
    /** Fewest characters of a password. */
    public static final int PASSWORD_LENGTH = 10;

    /** Most digits of a PIN. */
    public static final int PIN_LENGTH = 6;

    private static final int SHORT_PIN = 4;

    /** Columns of a keypad, and the cross through its middle. */
    private static final Set<String> KEYPAD_ROWS =
            Set.of("2580", "0852", "147258", "258369", "147369", "159357", "1470", "3690", "14789", "78963");

    private SecretRule() {}

    /** What is wrong, first things first. */
    public enum Finding {
        FINE,
        TOO_SHORT,
        TOO_LONG,
        ROW_OF_KEYS,
        DATE
    }

    /** Judges a secret for somebody of this role. The characters are not kept. */
    public static Finding judge(Role role, char[] secret) {
        if (!digitsOnly(secret)) {
            return secret.length < PASSWORD_LENGTH ? Finding.TOO_SHORT : Finding.FINE;
        }
        if (secret.length < fewestDigits(role)) {
            return Finding.TOO_SHORT;
        }
        if (secret.length > PIN_LENGTH) {
            return Finding.TOO_LONG;
        }
        if (rowOfKeys(secret)) {
            return Finding.ROW_OF_KEYS;
        }
        return date(secret) ? Finding.DATE : Finding.FINE;
    }

    /** Fewest digits of a PIN for this role. */
    public static int fewestDigits(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> PIN_LENGTH;
            case OPERATOR, TECHNICIAN, SUPERVISOR, AUDITOR -> SHORT_PIN;
        };
    }

    /** Whether it is a PIN; the empty secret counts as one begun. */
    public static boolean digitsOnly(char[] secret) {
        for (char c : secret) {
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean rowOfKeys(char[] pin) {
        boolean same = true;
        boolean pairs = true;
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < pin.length; i++) {
            same &= pin[i] == pin[0];
            pairs &= i < 2 || pin[i] == pin[i - 2];
            up &= (pin[i] - pin[i - 1] + 10) % 10 == 1;
            down &= (pin[i - 1] - pin[i] + 10) % 10 == 1;
        }
        return same || pairs || up || down || KEYPAD_ROWS.contains(new String(pin));
    }

    /** Day and month in either order, and with a two-digit year in any usual one; or a year of this or the last century. */
    private static boolean date(char[] pin) {
        return switch (pin.length) {
            case 4 -> pair(pin, 0) == 19 || pair(pin, 0) == 20 || dayAndMonth(pair(pin, 0), pair(pin, 2));
            case 6 -> dayAndMonth(pair(pin, 0), pair(pin, 2)) || dayAndMonth(pair(pin, 2), pair(pin, 4));
            default -> false;
        };
    }

    private static int pair(char[] pin, int at) {
        return (pin[at] - '0') * 10 + pin[at + 1] - '0';
    }

    private static boolean dayAndMonth(int a, int b) {
        return within(a, 31) && within(b, 12) || within(a, 12) && within(b, 31);
    }

    private static boolean within(int value, int most) {
        return value >= 1 && value <= most;
    }
}
