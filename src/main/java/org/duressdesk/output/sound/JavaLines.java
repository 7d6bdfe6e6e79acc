package org.duressdesk.output.sound;

import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.duressdesk.domain.said.Said;

/** Outputs through the JDK's own sound, without any device nothing but a {@link LineFailure}. */
public final class JavaLines implements SoundLines {
    private static final AudioFormat FORMAT = new AudioFormat(Tones.RATE, 16, 2, true, false);

    /** 80 ms: a new tone is never later than that, and a short stall of the program is not heard. */
    private static final int BUFFER_BYTES = Tones.RATE * 4 * 80 / 1000;

    /** Names of the outputs this machine has, for the site's settings. */
    public static List<String> names() {
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, FORMAT);
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(mixer -> AudioSystem.getMixer(mixer).isLineSupported(wanted))
                .map(Mixer.Info::getName)
                .toList();
    }

    /**
     * Without any sound device the JDK throws IllegalArgumentException instead of LineUnavailableException; both, and
     * what a driver may throw besides, become one sentence.
     */
    @Override
    public SoundLine open(String name) throws LineFailure {
        try {
            SourceDataLine line = find(name);
            line.open(FORMAT, BUFFER_BYTES);
            line.start();
            return new JavaLine(line);
        } catch (LineUnavailableException e) {
            throw new LineFailure(Said.of("sound.in-use", name), e);
        } catch (IllegalArgumentException e) {
            throw new LineFailure(absent(name), e);
        } catch (RuntimeException | LinkageError e) {
            throw new LineFailure(Said.of("sound.cannot-open", name, e.getMessage()), e);
        }
    }

    private static SourceDataLine find(String name) throws LineUnavailableException, LineFailure {
        if (name.equals(SYSTEM_OUTPUT)) {
            return (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, FORMAT));
        }
        for (Mixer.Info mixer : AudioSystem.getMixerInfo()) {
            if (mixer.getName().equals(name)) {
                return AudioSystem.getSourceDataLine(FORMAT, mixer);
            }
        }
        throw new LineFailure(absent(name));
    }

    private static Said absent(String name) {
        return name.equals(SYSTEM_OUTPUT) ? Said.of("sound.no-output") : Said.of("sound.not-connected", name);
    }
}
