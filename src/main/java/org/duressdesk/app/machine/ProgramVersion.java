package org.duressdesk.app.machine;

/** Which version of the program this is. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** As in the jar's manifest; "development" when run from classes. */
    public static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
