package org.duressdesk.store.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.signal.LinkId;

/** Makes any record of the domain out of a seed: the same seed, the same record. */
public final class Samples {
    private static final String[] WORDS = {
        "",
        "Triage 3",
        "Überwachung",
        "a\"b\\c",
        "tab\there",
        "\u0000\u001f",
        "☎ 4402",
        "😀 door",
        "</script>",
        "line\nline"
    };

    /** In which order the stored texts were made; a fact that came later is made after them. */
    private static final List<String> ORDER = List.of(
            ("DeskStarted DeskStopped SiteChanged SiteRefused ClockStepped LinkUp LinkDown LinkSilent LinkLive LinkCounts "
                            + "LinkTrouble FrameFaulted RepliesMade SignalReceived PlanChosen Acknowledged Silenced Owned HandedOver Released "
                            + "StepDone StepSkipped CallMade NoteAdded Escalated SupervisorCalled Resolved Joined Split SignedOn SignedOff "
                            + "SignOnRefused SoundProved SoundFailed ToneChanged StorageReturned StorageMended JournalForked StorageDoubted "
                            + "ReceiverChosen LinkRetired LossStepDone PlacesGone")
                    .split(" "));

    private final Random random;

    public Samples(long seed) {
        random = new Random(seed);
    }

    /** Every record that can stand in the journal. */
    public static List<Class<? extends Fact>> facts() {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .<Class<? extends Fact>>map(type -> type.asSubclass(Fact.class))
                .sorted(Comparator.comparingInt(type ->
                        ORDER.contains(type.getSimpleName()) ? ORDER.indexOf(type.getSimpleName()) : ORDER.size()))
                .toList();
    }

    public Entry entry(long sequence, Fact fact) {
        Header header = any(Header.class);
        return new Entry(
                new Header(sequence, header.at(), header.cause(), header.person(), header.link(), header.drill()),
                fact,
                random.nextBoolean() ? "" : "0a5b20");
    }

    public <T> T any(Class<T> type) {
        return type.cast(make(type));
    }

    private Object make(Type type) {
        if (type instanceof WildcardType) {
            return make(String.class);
        }
        if (type instanceof ParameterizedType generic) {
            return made(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return WORDS[random.nextInt(WORDS.length)];
        } else if (plain == long.class || plain == Long.class) {
            return random.nextLong() >> random.nextInt(60);
        } else if (plain == int.class || plain == Integer.class) {
            return random.nextInt(3600);
        } else if (plain == boolean.class) {
            return random.nextBoolean();
        } else if (plain == double.class) {
            return random.nextInt(100_000) / 8.0;
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        } else if (plain == LocalTime.class) {
            return LocalTime.ofSecondOfDay(random.nextInt(86_400));
        } else if (plain == LinkId.class) {
            return new LinkId("link " + random.nextInt(9));
        } else if (plain == DeviceId.class) {
            return new DeviceId("E-" + random.nextInt(99));
        } else if (plain == IncidentId.class) {
            return IncidentId.of(2026, 1 + random.nextInt(9999));
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        } else if (plain.isSealed()) {
            return make(plain.getPermittedSubclasses()[random.nextInt(plain.getPermittedSubclasses().length)]);
        }
        return record(plain);
    }

    private Object made(ParameterizedType generic) {
        Type first = generic.getActualTypeArguments()[0];
        Class<?> raw = (Class<?>) generic.getRawType();
        if (raw == Optional.class) {
            return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(make(first));
        } else if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            for (int left = random.nextInt(3); left > 0; left--) {
                list.add(make(first));
            }
            return list;
        } else if (raw == Map.class || raw == SortedMap.class) {
            Map<Object, Object> map = raw == Map.class ? new LinkedHashMap<>() : new TreeMap<>();
            for (int left = random.nextInt(3); left > 0; left--) {
                map.put(make(first), make(generic.getActualTypeArguments()[1]));
            }
            return map;
        }
        throw new AssertionError("Samples cannot make " + generic);
    }

    private Object record(Class<?> type) {
        if (!type.isRecord()) {
            throw new AssertionError("Samples cannot make " + type);
        }
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values =
                Arrays.stream(parts).map(part -> make(part.getGenericType())).toArray();
        try {
            var maker = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Samples cannot make " + type, e);
        }
    }
}
