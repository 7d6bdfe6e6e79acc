package org.duressdesk.output.sound;

/** The sound outputs of this machine. */
@FunctionalInterface
public interface SoundLines {
    /** The name that stands for whatever output the system has set as its own. */
    String SYSTEM_OUTPUT = "default";

    /**
     * Opens an output. May block for ever on a broken driver: called on threads that may be abandoned.
     *
     * @param name its system name, or {@link #SYSTEM_OUTPUT}
     */
    SoundLine open(String name) throws LineFailure;
}
