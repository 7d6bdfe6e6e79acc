package org.duressdesk;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How long the tests of each ring took in this run: for {@link MinutesTest}. Registered for every test class. */
public final class TestMinutes implements BeforeAllCallback, AfterAllCallback {
    private static final String ROOT = "org.duressdesk";
    private static final Map<String, Duration> TAKEN = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Long> STARTED = new ConcurrentHashMap<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        STARTED.put(context.getRequiredTestClass(), System.nanoTime());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Long started = STARTED.remove(test);
        // A nested class is within the time of its own.
        if (started != null && !test.isMemberClass()) {
            TAKEN.merge(group(test.getPackageName()), Duration.ofNanos(System.nanoTime() - started), Duration::plus);
        }
    }

    /** The ring a package belongs to: the first name below the root. */
    static String group(String packageName) {
        return packageName.length() <= ROOT.length()
                ? "root"
                : packageName.substring(ROOT.length() + 1).split("\\.")[0];
    }

    /** By ring, so far. */
    static Map<String, Duration> taken() {
        return new TreeMap<>(TAKEN);
    }
}
