package org.duressdesk.ui.drill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.attention.FloorRef;

/**
 * The five drills of any site, made from its own buttons: neighbours on the floor the desk opens with, so that the map
 * shows them together. Pure; the same site gives the same drills.
 */
final class DrillScripts {
    private static final int FLOOD = 12;
    private static final int FLOOD_EVERY_TENTHS = 25;

    private DrillScripts() {}

    /** All five, in the order of {@link DrillScript.Kind}; a site without buttons has none. */
    static List<DrillScript> of(Site site) {
        List<Device> near = near(site);
        if (near.isEmpty()) {
            return List.of();
        }
        Device first = near.getFirst();
        Device second = near.get(1 % near.size());
        Device third = near.get(2 % near.size());
        Device fourth = near.get(3 % near.size());
        Device carried = near.stream()
                .filter(d -> d.kind() == DeviceKind.PENDANT)
                .findFirst()
                .orElse(first);
        Device beside = near.stream()
                .filter(d -> d.kind() != DeviceKind.PENDANT)
                .min(Comparator.comparingDouble(d -> way(d, carried)))
                .orElse(second);
        return List.of(
                new DrillScript(DrillScript.Kind.ONE_PRESS, List.of(press(3, first))),
                new DrillScript(
                        DrillScript.Kind.THREE_PRESSES,
                        List.of(press(3, first), press(32, second), press(55, third), byTrainer(fourth))),
                new DrillScript(
                        DrillScript.Kind.PENDANT, List.of(press(3, carried), press(25, beside), press(50, carried))),
                new DrillScript(
                        DrillScript.Kind.LINK_LOST,
                        List.of(press(3, first), new DrillScript.Move.Silence(40), press(70, second))),
                new DrillScript(DrillScript.Kind.TWELVE_PRESSES, flood(near)));
    }

    private static List<DrillScript.Move> flood(List<Device> near) {
        List<DrillScript.Move> moves = new ArrayList<>();
        for (int i = 0; i < Math.min(FLOOD, near.size()); i++) {
            moves.add(press(3 + i * FLOOD_EVERY_TENTHS / 10, near.get(i)));
        }
        return moves;
    }

    private static DrillScript.Move press(int after, Device button) {
        return new DrillScript.Move.Press(OptionalInt.of(after), button);
    }

    private static DrillScript.Move byTrainer(Device button) {
        return new DrillScript.Move.Press(OptionalInt.empty(), button);
    }

    /** All buttons, those of the first floor shown first, there by their way from the one with the closest neighbours. */
    private static List<Device> near(Site site) {
        FloorRef home = FloorRef.home(site);
        List<Device> here = site.devices().stream()
                .filter(d -> d.building().equals(home.building()) && d.floor().equals(home.floor()))
                .toList();
        List<Device> elsewhere =
                site.devices().stream().filter(d -> !here.contains(d)).toList();
        return here.stream()
                .filter(d -> d.kind() == DeviceKind.FIXED && d.room().isPresent())
                .min(Comparator.comparingDouble(d -> crowd(d, here)))
                .map(middle -> Stream.concat(
                                here.stream().sorted(Comparator.comparingDouble((Device d) -> way(d, middle))),
                                elsewhere.stream())
                        .toList())
                .orElse(Stream.concat(here.stream(), elsewhere.stream()).toList());
    }

    /** How far it is to the two nearest buttons of other rooms. */
    private static double crowd(Device from, List<Device> here) {
        return here.stream()
                .filter(d -> d.room().isPresent() && !d.room().equals(from.room()))
                .mapToDouble(d -> way(d, from))
                .sorted()
                .limit(2)
                .sum();
    }

    private static double way(Device a, Device b) {
        return Math.hypot(a.at().x() - b.at().x(), a.at().y() - b.at().y())
                + (a.building().equals(b.building()) && a.floor().equals(b.floor()) ? 0 : 1_000_000);
    }
}
