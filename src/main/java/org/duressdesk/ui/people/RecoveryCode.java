package org.duressdesk.ui.people;

import java.util.random.RandomGenerator;

/** Sixteen signs in fours, without I, O, 0 and 1: 80 random bits that can be copied by hand. */
public final class RecoveryCode {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private RecoveryCode() {}

    /** @param random must be a secure one */
    public static String draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
