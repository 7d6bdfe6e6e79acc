package org.duressdesk.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.window.AccessibleWalk;
import org.duressdesk.ui.window.DeskWindow;
import org.duressdesk.ui.window.OfProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page "Find my receiver" in the desk window: pictures, keys, and that nothing is agreed to by accident. */
class FinderOverlayTest {
    private static final Person REYES = new Person("j-reyes", "J. Reyes", Role.TECHNICIAN);

    private final Finding machine = new Finding();
    private final List<String> said = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private ProblemWords.System system = ProblemWords.System.LINUX;

    @ParameterizedTest
    @CsvSource({"DARK,1920,1080", "LIGHT,1920,1080", "DARK,1366,768", "LIGHT,1366,768"})
    void pictures(Theme theme, int width, int height) {
        String name = "finder-" + theme.name().toLowerCase(java.util.Locale.ROOT) + (width > 1_600 ? "-l" : "-s");
        Screens.check(name, picture(theme, width, height, page -> ready(page, Finding.evening())));
    }

    @Test
    void picturesOfWhatIsNotFoundAndOfTheProof() {
        Screens.check(
                "finder-nothing-dark-l",
                picture(
                        Theme.DARK,
                        1920,
                        1080,
                        page -> page.show(new FinderPicture(List.of(), List.of(new Problem.NoPort())))));
        Screens.check("finder-prove-light-s", picture(Theme.LIGHT, 1366, 768, page -> {
            ready(page, Finding.evening());
            page.key(Stroke.of("Enter"));
            page.show(Finding.answered());
            page.seen(desk().latest());
        }));
    }

    @Test
    void everyControlSaysWhatItIsAndHasAKey() {
        for (int width : new int[] {1920, 1366}) {
            List<String> faults = Fx.call(() -> {
                DeskWindow window = window(desk(), Theme.DARK);
                Scene scene = new Scene(window.root(), width, width == 1920 ? 1080 : 768);
                lay(scene);
                FinderOverlay page = page(desk(), width == 1920);
                window.open(page);
                page.show(Finding.evening());
                lay(scene);
                List<String> all = new ArrayList<>(
                        AccessibleWalk.faults(page.root(), width == 1920 ? 16 : 15, key -> "TVEY12345".contains(key)));
                page.key(Stroke.of("V"));
                lay(scene);
                all.addAll(
                        AccessibleWalk.faults(page.root(), width == 1920 ? 16 : 15, key -> "TVEY12345".contains(key)));
                window.close();
                return all;
            });
            assertThat(faults).as("at %d", width).isEmpty();
        }
    }

    @Test
    void agreeingNeedsATickASecretAndEnter() {
        Fx.run(() -> {
            FinderOverlay page = opened();
            page.key(Stroke.of("Enter"));
            tick(page).setSelected(true);
            page.key(Stroke.of("Enter"));
            PasswordField field = secret(page);
            field.setText("9274");
            tick(page).setSelected(false);
            page.key(Stroke.of("Enter"));
            assertThat(machine.asked).containsExactly("open");
            tick(page).setSelected(true);
            page.key(Stroke.of("Enter"));
            assertThat(machine.asked).containsExactly("open", "J. Reyes agrees to ttyUSB0 9600 8N1 surgard with 9274");
            assertThat(field.getText()).isEmpty();
            assertThat(texts(page)).contains("Answering on ttyUSB0").anyMatch(text -> text.startsWith("Step 4"));
        });
    }

    @Test
    void onceAgreedTheMiddleSaysThatTheReceiverIsConnectedAndKeepsTheReasons() {
        Fx.run(() -> {
            PlayedDesk desk = desk();
            FinderOverlay page = page(desk, true);
            page.shown();
            ready(page, Finding.evening());
            page.key(Stroke.of("Enter"));
            page.show(Finding.answered());
            page.seen(desk.latest());
            assertThat(texts(page))
                    .contains("Receiver COM3 is connected", "16 of 16", "A heartbeat like 1011, then @, then 14 hex")
                    .contains("Sur-Gard format, Contact ID")
                    .doesNotContain("In use by this desk");
            desk.lost("The cable is out");
            page.seen(desk.latest());
            assertThat(texts(page))
                    .contains("Receiver COM3 is not connected")
                    .doesNotContain("Receiver COM3 is connected");
        });
    }

    @Test
    void beforeTheFirstFrameTheMiddleSaysConnecting() {
        machine.answer = new FinderDesk.Agreed.Opened(new org.duressdesk.domain.signal.LinkId("second"));
        Fx.run(() -> {
            FinderOverlay page = opened();
            ready(page, Finding.evening());
            page.key(Stroke.of("Enter"));
            page.show(Finding.answered());
            assertThat(texts(page)).contains("Connecting second").doesNotContain("In use by this desk");
        });
    }

    @Test
    void yCopiesTheCommandOrOpensThePlaceOfARemedy() {
        Fx.run(() -> {
            FinderOverlay page = opened();
            assertThat(texts(page)).contains("Y", "Copy it");
            assertThat(page.key(Stroke.of("Y"))).isTrue();
            assertThat(copied).containsExactly("echo on | sudo tee /sys/bus/usb/devices/1-1/power/control");
            assertThat(said).containsExactly("Copied. Paste it into a terminal: " + copied.getFirst());
            system = ProblemWords.System.WINDOWS;
            FinderOverlay windows = opened();
            assertThat(texts(windows)).contains("Y", "Open it");
            windows.key(Stroke.of("Y"));
            assertThat(machine.asked).contains("open devmgmt.msc");
            windows.show(FinderPicture.nothing());
            assertThat(texts(windows)).doesNotContain("Y");
            windows.key(Stroke.of("Y"));
            assertThat(machine.asked.stream().filter("open devmgmt.msc"::equals))
                    .hasSize(1);
        });
    }

    @Test
    void theKeysBelowCountThePortsAndOfferHelp() {
        Fx.run(() -> {
            FinderOverlay page = opened();
            assertThat(page.softKeys().getFirst().cap()).isEqualTo("1\u20134");
            assertThat(page.softKeysRight())
                    .extracting(key -> key.cap() + " " + key.label())
                    .containsExactly("F1 Help");
            assertThat(page.key(Stroke.of("F1"))).as("the desk's own key").isFalse();
        });
    }

    @Test
    void aWrongSecretIsSaidAndNothingIsOpened() {
        machine.answer = new FinderDesk.Agreed.Wrong(2);
        Fx.run(() -> {
            FinderOverlay page = opened();
            ready(page, Finding.evening());
            page.key(Stroke.of("Enter"));
            assertThat(texts(page)).contains("Not right, try 2", "Listening only. Nothing is sent.");
        });
    }

    @Test
    void anOperatorCannotAgree() {
        Fx.run(() -> {
            PlayedDesk desk = PlayedDesk.hospital();
            FinderOverlay page = page(desk, true);
            page.shown();
            ready(page, Finding.evening());
            page.key(Stroke.of("Enter"));
            assertThat(machine.asked).containsExactly("open");
            assertThat(texts(page)).contains("A technician or administrator has to agree");
        });
    }

    @Test
    void escKeepsListeningOnlyAndThenLeaves() {
        Fx.run(() -> {
            FinderOverlay page = opened();
            ready(page, Finding.evening());
            assertThat(page.key(Stroke.of("Esc"))).isTrue();
            assertThat(texts(page)).anyMatch(text -> text.startsWith("Step 2"));
            assertThat(page.key(Stroke.of("Esc"))).isFalse();
            page.key(Stroke.of("Enter"));
            assertThat(texts(page)).anyMatch(text -> text.startsWith("Step 3"));
            assertThat(tick(page).isSelected())
                    .as("nothing of the first try is left")
                    .isFalse();
            page.hidden();
            assertThat(machine.asked).containsExactly("open", "close");
        });
    }

    @Test
    void keysChooseLookSaveAndType() {
        Fx.run(() -> {
            FinderOverlay page = opened();
            page.key(Stroke.of("2"));
            assertThat(texts(page)).contains("What ttyUSB1 says");
            page.show(Finding.evening());
            assertThat(texts(page)).as("a choice by hand stays").contains("What ttyUSB1 says");
            page.key(Stroke.of("9"));
            page.key(Stroke.of("F5"));
            page.key(Stroke.of("E"));
            assertThat(machine.asked).hasSize(3).contains("look");
            assertThat(said).containsExactly("Saved to find-my-receiver.txt");
            page.key(Stroke.of("V"));
            TextField field = (TextField) page.root().lookupAll(".text-field").stream()
                    .filter(node -> !(node instanceof PasswordField))
                    .findFirst()
                    .orElseThrow();
            field.setText("nonsense");
            page.key(Stroke.of("Enter"));
            assertThat(texts(page)).contains("Speed, bits and protocol are expected.");
            field.setText("9600,7E1,bosch6500");
            page.key(Stroke.of("Enter"));
            ready(page, Finding.evening());
            page.key(Stroke.of("Enter"));
            assertThat(machine.asked.getLast()).isEqualTo("J. Reyes agrees to ttyUSB1 9600 7E1 bosch6500 with 9274");
            assertThat(page.key(Stroke.of("1").typed()))
                    .as("digits in the field are the PIN's")
                    .isFalse();
        });
    }

    @Test
    void aLiveAlarmClosesIt() {
        Fx.run(() -> {
            PlayedDesk desk = desk();
            DeskWindow window = window(desk, Theme.DARK);
            FinderOverlay page = page(desk, true);
            window.open(page);
            try (AutoCloseable direct = desk.watch(snapshot -> arrived(window, snapshot))) {
                assertThat(window.open()).contains(page);
                desk.press("E-13");
                assertThat(window.open()).isEmpty();
                assertThat(machine.asked).containsExactly("open", "close");
                window.close();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        });
    }

    private static void arrived(DeskWindow window, org.duressdesk.desk.Snapshot snapshot) {
        try {
            java.lang.reflect.Method arrived =
                    DeskWindow.class.getDeclaredMethod("arrived", org.duressdesk.desk.Snapshot.class);
            arrived.setAccessible(true);
            arrived.invoke(window, snapshot);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private FinderOverlay opened() {
        FinderOverlay page = page(desk(), true);
        page.shown();
        page.show(Finding.evening());
        return page;
    }

    private static void ready(FinderOverlay page, FinderPicture picture) {
        page.show(picture);
        if (page.root().lookup(".check-box") != null) {
            tick(page).setSelected(true);
            secret(page).setText("9274");
        }
    }

    private static CheckBox tick(FinderOverlay page) {
        return (CheckBox) page.root().lookup(".check-box");
    }

    private static PasswordField secret(FinderOverlay page) {
        return (PasswordField) page.root().lookup(".password-field");
    }

    private static List<String> texts(FinderOverlay page) {
        Scene scene = page.root().getScene() == null
                ? new Scene(page.root())
                : page.root().getScene();
        lay(scene);
        List<String> all = new ArrayList<>(page.root().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
        page.root().lookupAll(".run").forEach(node -> all.add(((javafx.scene.text.Text) node).getText()));
        return all;
    }

    private PlayedDesk desk() {
        PlayedDesk desk = PlayedDesk.hospital().at("14:31:22");
        desk.ask(new Command.SignOff(PlayedDesk.OKAFOR));
        desk.ask(new Command.SignOn(REYES));
        return desk;
    }

    private static DeskWindow window(PlayedDesk desk, Theme theme) {
        return new DeskWindow(desk, OfProgram.desk(theme), desk::nanos);
    }

    private FinderOverlay page(PlayedDesk desk, boolean large) {
        return new FinderOverlay(
                machine,
                desk.latest(),
                new FinderOverlay.Room(system, large, overlay -> {}, said::add, copied::add),
                Runnable::run);
    }

    private BufferedImage picture(Theme theme, int width, int height, Consumer<FinderOverlay> then) {
        return Fx.call(() -> {
            PlayedDesk desk = desk();
            DeskWindow window = window(desk, theme);
            Scene scene = new Scene(window.root(), width, height);
            lay(scene);
            FinderOverlay page = page(desk, width > 1_600);
            window.open(page);
            then.accept(page);
            window.tick();
            BufferedImage taken = Screens.take(scene);
            window.close();
            return taken;
        });
    }

    private static void lay(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
