package org.duressdesk.people;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.duressdesk.domain.said.Said;

/**
 * Secrets as Argon2id (RFC 9106) in the usual text form {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}: the costs
 * stand in the text, so they can be raised later without locking anybody out.
 */
final class Argon2id {
    static final int MEMORY_KIB = 65_536;
    static final int PASSES = 3;
    static final int LANES = 1;

    /** A text from a file may not make the desk reserve more than this. */
    private static final int MOST_MEMORY_KIB = 262_144;

    private static final int MOST_PASSES = 10;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{22,88})");

    private final SecureRandom random;

    Argon2id(SecureRandom random) {
        this.random = random;
    }

    /** A fresh salt each time. Does not wipe {@code secret}. */
    String seal(char[] secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = hash(secret, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash);
    }

    /** Whether the secret is the sealed one, in a time that does not tell how much of it is right. */
    static boolean opens(String sealed, char[] secret) {
        Matcher form = FORM.matcher(sealed);
        if (!form.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(form.group(4));
        byte[] wanted = Base64.getDecoder().decode(form.group(5));
        byte[] got = hash(secret, salt, number(form, 1), number(form, 2), number(form, 3), wanted.length);
        return MessageDigest.isEqual(wanted, got);
    }

    /** What is wrong with a sealed text from a file, if anything. */
    static Optional<String> complaint(String sealed) {
        Matcher form = FORM.matcher(sealed);
        if (!form.matches()) {
            return Optional.of(Said.of("people.not-argon2id-text").words());
        }
        int memory = number(form, 1);
        boolean usable = memory >= 8 * number(form, 3)
                && memory <= MOST_MEMORY_KIB
                && number(form, 2) >= 1
                && number(form, 2) <= MOST_PASSES
                && number(form, 3) >= 1;
        return usable
                ? Optional.empty()
                : Optional.of(Said.of("people.asks-for-costs-desk-does").words());
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static byte[] hash(char[] secret, byte[] salt, int memory, int passes, int lanes, int length) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] exact = new byte[bytes.remaining()];
        bytes.get(exact);
        Arrays.fill(bytes.array(), (byte) 0);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(exact, hash);
        Arrays.fill(exact, (byte) 0);
        return hash;
    }
}
