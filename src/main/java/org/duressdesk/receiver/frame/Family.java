package org.duressdesk.receiver.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A wire protocol: everything that must be said of it so that the program reads it. A new one is its package and one line in
 * the list of all of them.
 *
 * @param name    in site folders and in {@code decode --protocol}
 * @param reader  makes a fresh reader by a profile; throws {@link IllegalArgumentException} with one sentence for a profile
 *                that cannot be
 * @param manners how a desk behaves on a link, by profile and seconds between heartbeats
 * @param ways    how a line that nobody knows may be read in it, in the order in which they are believed
 * @param content no line speaks it, but a log holds it
 */
public record Family(
        String name,
        Function<String, FrameReader> reader,
        BiFunction<String, Integer, Manners> manners,
        List<Way> ways,
        boolean content) {

    /**
     * A way to read it.
     *
     * @param profile what it is opened with
     * @param checked its messages carry a check or a length: what fits it is hardly chance
     */
    public record Way(String profile, boolean checked) {}

    public Family {
        ways = List.copyOf(ways);
    }

    /** Known by its name only, with the usual manners: no line is tried in it. */
    public static Family of(String name, Function<String, FrameReader> reader) {
        return new Family(name, reader, (profile, seconds) -> Manners.USUAL, List.of(), false);
    }

    /** The same without any profile key. */
    public static Family plain(String name, Supplier<FrameReader> reader) {
        return of(name, profile -> {
            Profile.parse(profile, Set.of());
            return reader.get();
        });
    }

    public Family behaving(BiFunction<String, Integer, Manners> how) {
        return new Family(name, reader, how, ways, content);
    }

    /** A line that nobody knows is tried in it without a profile. */
    public Family line() {
        return line("", false);
    }

    /** A line that nobody knows is tried in it this way, after those said before. */
    public Family line(String profile, boolean checked) {
        List<Way> more = new ArrayList<>(ways);
        more.add(new Way(profile, checked));
        return new Family(name, reader, manners, more, content);
    }

    /** Bare content, as logs hold it. */
    public Family inLogs() {
        return new Family(name, reader, manners, List.of(new Way("", false)), true);
    }
}
