package org.duressdesk;

/**
 * What {@code java -jar} starts. Compiled for old Java so that a machine with the wrong one gets a sentence instead of
 * a stack trace; everything else needs {@value #NEEDED}.
 */
public final class Start {
    static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int here = Runtime.version().feature();
        if (here < NEEDED) {
            System.err.println("DuressDesk needs Java " + NEEDED + " or later; this is Java " + here
                    + ". Install a JDK " + NEEDED + " and start it with that one's java.");
            System.exit(2);
        }
        Class.forName("org.duressdesk.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}
