package org.duressdesk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every way in which a screen toolkit does not start ends in one sentence, and never in a window. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class WindowStartTest {
    private static final Optional<String> DISPLAY = Optional.of(":77");
    private static final long PATIENT = 60_000;

    @Test
    void aDisplayThatIsNotThereIsNamed() throws Exception {
        assertThat(open(window -> {
                    throw new UnsupportedOperationException("Unable to open DISPLAY");
                }))
                .isEqualTo("The display :77 cannot be opened: nothing answers there, or not to this user.");
    }

    @Test
    void aMissingLibraryNamesWhatToInstall() throws Exception {
        assertThat(open(window -> {
                    throw new UnsatisfiedLinkError("libgtk-3.so.0: cannot open shared object file");
                }))
                .startsWith(
                        "The window cannot be opened: libgtk-3.so.0: cannot open shared object file. Debian: apt-get install ");
        assertThat(open(window -> {
                    throw new UnsatisfiedLinkError("GTK cannot be loaded.");
                }))
                .startsWith("The window cannot be opened: GTK cannot be loaded. Debian: apt-get install ");
    }

    /** The toolkit's own thread dies, and its start waits for ever. */
    @Test
    void aFaultOnAThreadOfTheToolkitIsSeen() throws Exception {
        CompletableFuture<Boolean> never = new CompletableFuture<>();
        assertThat(open(window -> {
                    RuntimeException fault = new RuntimeException("no suitable pipeline found");
                    fault.setStackTrace(
                            new StackTraceElement[] {new StackTraceElement("com.sun.prism.Pipeline", "start", "", 1)});
                    Thread.ofPlatform().daemon().start(() -> {
                        throw fault;
                    });
                    never.join();
                }))
                .startsWith("The window cannot be opened: no suitable pipeline found. ");
    }

    @Test
    void aToolkitThatNeverAnswersOpensNothingLater() throws Exception {
        CompletableFuture<Runnable> late = new CompletableFuture<>();
        AtomicBoolean opened = new AtomicBoolean();
        assertThat(new WindowStart(late::complete, DISPLAY, 1).open(() -> opened.set(true)))
                .contains("The display :77 does not answer.");
        late.join().run();
        assertThat(opened).isFalse();
    }

    @Test
    void aWindowThatFailsIsNoWindow() throws Exception {
        assertThat(new WindowStart(Runnable::run, DISPLAY, PATIENT)
                        .open(() -> {
                            throw new IllegalStateException("a style sheet is missing");
                        })
                        .orElseThrow())
                .startsWith("The window cannot be opened: a style sheet is missing.");
    }

    @Test
    void aWindowThatOpensNeedsNoSentenceAndLeavesNothingBehind() throws Exception {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        AtomicBoolean opened = new AtomicBoolean();
        assertThat(new WindowStart(Runnable::run, DISPLAY, PATIENT).open(() -> opened.set(true)))
                .isEmpty();
        assertThat(opened).isTrue();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isEqualTo(before);
    }

    private static String open(Consumer<Runnable> toolkit) throws Exception {
        return new WindowStart(toolkit, DISPLAY, PATIENT).open(() -> {}).orElseThrow();
    }
}
