package org.duressdesk.ui.floors;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duressdesk.ui.attention.FloorRef;

/** How high the floor navigator wants to be, and which floors stand in it when not all have room. Pure. */
final class FloorsRoom {
    private static final double FOOT = 30;

    private FloorsRoom() {}

    /** 0 roomy, 1 dense, 2 as tight as it goes. */
    static int density(FloorsPicture picture, boolean large, double height) {
        double rows = rows(picture);
        double roomy = needed(picture, large);
        return roomy <= height
                ? 0
                : roomy - rows * (large ? 8 : 10) - picture.groups().size() * (large ? 8 : 0) <= height ? 1 : 2;
    }

    /** Floors left out, and the picture without them. */
    record Fitted(FloorsPicture picture, int left) {}

    /**
     * The same picture where everything fits, even tight; else without the floors furthest from the one the map shows. A
     * floor on which something is, and the floor shown, always stay: a badge is never out of sight.
     */
    static Fitted fit(FloorsPicture picture, boolean large, double height) {
        if (height <= 0 || tight(picture, large, 0) <= height) {
            return new Fitted(picture, 0);
        }
        List<FloorsPicture.Row> all =
                picture.groups().stream().flatMap(g -> g.rows().stream()).toList();
        int shown = IntStream.range(0, all.size())
                .filter(i -> all.get(i).shown())
                .findFirst()
                .orElse(0);
        List<FloorsPicture.Row> droppable = IntStream.range(0, all.size())
                .boxed()
                .filter(i -> !all.get(i).shown() && all.get(i).badges().isEmpty())
                .sorted(Comparator.comparingInt((Integer i) -> -Math.abs(i - shown))
                        .thenComparing(i -> -i))
                .map(all::get)
                .toList();
        Set<FloorRef> gone = new HashSet<>();
        for (FloorsPicture.Row row : droppable) {
            gone.add(row.floor());
            FloorsPicture less = without(picture, gone);
            if (tight(less, large, FOOT) <= height) {
                return new Fitted(less, gone.size());
            }
        }
        return new Fitted(without(picture, gone), gone.size());
    }

    private static FloorsPicture without(FloorsPicture picture, Set<FloorRef> gone) {
        return new FloorsPicture(
                picture.groups().stream()
                        .map(g -> new FloorsPicture.Group(
                                g.name(),
                                g.shortName(),
                                g.rows().stream()
                                        .filter(r -> !gone.contains(r.floor()))
                                        .toList()))
                        .filter(g -> !g.rows().isEmpty())
                        .toList(),
                picture.unknownSign(),
                picture.unknown());
    }

    /** Pixels as tight as it goes, with the line that says how many are left out. */
    private static double tight(FloorsPicture picture, boolean large, double foot) {
        double height = (large ? 48 : 38) + foot + (picture.unknown() > 0 ? 48 : 0);
        for (FloorsPicture.Group group : picture.groups()) {
            height += large ? 24 : 20;
            for (FloorsPicture.Row row : group.rows()) {
                height += large && row.badges().size() > 1 ? 54 : 24;
            }
        }
        return height;
    }

    private static double rows(FloorsPicture picture) {
        return picture.groups().stream().mapToInt(g -> g.rows().size()).sum() + (picture.unknown() > 0 ? 1 : 0);
    }

    private static double needed(FloorsPicture picture, boolean large) {
        double height = (large ? 48 : 38) + (picture.unknown() > 0 ? large ? 74 : 62 : 0);
        for (FloorsPicture.Group group : picture.groups()) {
            height += large ? 36 : 24;
            for (FloorsPicture.Row row : group.rows()) {
                height += large && row.badges().size() > 1 ? 66 : 38;
            }
        }
        return height;
    }
}
