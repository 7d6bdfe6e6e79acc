package org.duressdesk.receiver.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils messages as lines and networks do, and worse. */
public final class Spoiler {
    private Spoiler() {}

    /** One message with one to four injuries, or two glued together, or nothing but noise. */
    public static byte[] spoil(Random random, List<byte[]> messages) {
        List<Byte> bytes = new ArrayList<>();
        for (int parts = 1 + random.nextInt(2); parts > 0; parts--) {
            for (byte b : messages.get(random.nextInt(messages.size()))) {
                bytes.add(b);
            }
        }
        for (int injuries = 1 + random.nextInt(4); injuries > 0; injuries--) {
            int at = random.nextInt(bytes.size());
            byte any = (byte) (random.nextBoolean() ? 0x20 + random.nextInt(0x5F) : random.nextInt());
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, any);
                case 1 -> bytes.add(at, any);
                case 2 -> bytes.set(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
                case 3 ->
                    bytes.subList(at, Math.min(bytes.size(), at + 1 + random.nextInt(6)))
                            .clear();
                default -> bytes.addAll(at, List.copyOf(bytes.subList(0, Math.min(bytes.size(), 8))));
            }
            if (bytes.isEmpty()) {
                bytes.add(any);
            }
        }
        byte[] spoilt = new byte[bytes.size()];
        for (int i = 0; i < spoilt.length; i++) {
            spoilt[i] = bytes.get(i);
        }
        return spoilt;
    }
}
