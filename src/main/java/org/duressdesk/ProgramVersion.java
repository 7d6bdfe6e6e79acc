package org.duressdesk;

/** Which version of the program this is. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** As in the jar's manifest; "development" when run from classes. */
    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
