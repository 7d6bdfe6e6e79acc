package org.duressdesk.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duressdesk.domain.said.Said;
import org.junit.jupiter.api.Test;

/** The language of the layout test: longer by what it promises, and what must stay stays. */
class PseudoTest {
    @Test
    void everyTextIsLongerByWhatWasAskedAndSaysTheSameValues() throws IOException {
        List<String> short_ = new ArrayList<>();
        Object[] values = IntStream.range(0, 10).mapToObj(n -> "#" + n + "#").toArray();
        int longer = 0;
        for (Path file : bundles()) {
            Properties texts = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                texts.load(in);
            }
            for (String key : texts.stringPropertyNames()) {
                if (key.startsWith("format.")) {
                    continue;
                }
                String plain = new MessageFormat(texts.getProperty(key), Locale.ROOT).format(values);
                String other =
                        new MessageFormat(Pseudo.longer(key, texts.getProperty(key)), Locale.ROOT).format(values);
                assertThat(other.replaceAll("[^#\\d]", "")).as(key).isEqualTo(plain.replaceAll("[^#\\d]", ""));
                assertThat(other.replaceAll("[^*\n\u2019\u201c]", ""))
                        .as(key)
                        .isEqualTo(plain.replaceAll("[^*\n\u2019\u201c]", ""));
                int length = plain.replaceAll("#\\d#|\\{[^}]*}", "").length();
                int now = other.replaceAll("#\\d#|\\{[^}]*}", "").length();
                if (now >= length * (1 + Pseudo.LONGER)) {
                    longer++;
                } else {
                    short_.add(plain);
                }
            }
        }
        assertThat(longer).isGreaterThan(1000);
        assertThat(short_)
                .as("what stays is no word: keys, commands, places of a system, letters beside a figure")
                .allMatch(text -> text.matches("(?s)[^\\p{L}]*|.*\\b(sudo|devmgmt.msc|taskmgr.exe|handle64)\\b.*")
                        || !text.replaceAll("\\S*[\\d#]\\S*|\\bF\\d+\\b|\\b(Ctrl|Alt)[ +]\\w+", "")
                                .replaceAll("\\b(Enter|Esc|Space|PgUp|PgDn|Del|\\p{L})\\b", "")
                                .matches("(?s).*\\p{L}.*"));
    }

    @Test
    void itIsSpokenWithinTheCallOnly() {
        Texts texts = Texts.of("window");
        assertThat(Pseudo.call(() -> texts.say("soft.silence"))).isEqualTo("Sîléñçéàéö");
        assertThat(Pseudo.call(() -> texts.bundle().getString("soft.silence"))).isEqualTo("Sîléñçéàéö");
        assertThat(Pseudo.call(() -> Said.of("line.closed", "COM3").words())).startsWith("COM3 wàsàé");
        assertThat(texts.say("soft.silence")).isEqualTo("Silence");
        assertThat(Said.of("line.closed", "COM3").words()).isEqualTo("COM3 was closed.");
    }

    @Test
    void keysAndCommandsStay() {
        assertThat(Pseudo.longer("any", "Space acknowledges {0}, F2 stops."))
                .startsWith("Space ")
                .contains(" {0}, F2 ");
        assertThat(Pseudo.longer("problem.power.command.linux", "echo on | sudo tee {0}"))
                .isEqualTo("echo on | sudo tee {0}");
        assertThat(Pseudo.ours("E-13, Triage 3")).isFalse();
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("resources"))) {
            return all.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }
}
