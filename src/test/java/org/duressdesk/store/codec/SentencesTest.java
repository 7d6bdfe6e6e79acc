package org.duressdesk.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.said.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sentences of journals of before become the kinds of today, and nothing that was written is lost (decision D29). */
class SentencesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([a-z]+|#))?}");

    static List<String> lines() throws Exception {
        try (InputStream in = Sentences.class.getResourceAsStream("sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachSentenceIsItsKindWithItsValuesAndReadsAsItDid(String line) {
        String kind = line.substring(0, line.indexOf(" = "));
        List<String> values = new ArrayList<>();
        Matcher places = PLACE.matcher(line);
        while (places.find()) {
            values.add("#".equals(places.group(2)) ? "7" : "<" + places.group(1) + " it's {a} $value\nof two. lines>");
        }
        String sentence = line.substring(kind.length() + 3).replaceAll("\\{(\\d):(?:[a-z]+|#)}", "{$1}");
        for (int i = 0; i < values.size(); i++) {
            sentence = sentence.replace("{" + i + "}", values.get(i));
        }
        Said said = Sentences.said(sentence, kind.substring(0, kind.indexOf('.')));
        assertThat(said.kind()).isEqualTo(kind);
        assertThat(said.values().stream()
                        .map(value -> value instanceof Said inner ? inner.words() : value)
                        .toList())
                .isEqualTo(values);
        assertThat(said.words()).isEqualTo(sentence);
    }

    @Test
    void aSentenceNobodyKnowsIsKeptWhole() {
        assertThat(Sentences.said("Der Anschluss ist fort.", "line")).isEqualTo(Said.text("Der Anschluss ist fort."));
        assertThat(Sentences.said("", "line")).isEqualTo(Said.NOTHING);
        assertThat(Sentences.said("The line is not open.", "trouble"))
                .as("of another family")
                .isEqualTo(Said.text("The line is not open."));
    }

    /** Entries as the program wrote them before, among them one of each family. */
    @Test
    void storedEntriesHoldKindsWhenTheyAreRead() throws Exception {
        List<String> read = new ArrayList<>();
        for (String text : GoldenTexts.read("sentences-before.jsonl")) {
            Fact fact = new EntryCodec()
                    .decode(text.getBytes(StandardCharsets.UTF_8))
                    .fact();
            for (var part : fact.getClass().getRecordComponents()) {
                Object value = part.getAccessor().invoke(fact);
                switch (value) {
                    case Said said -> read.add(said.kind() + said.values());
                    case List<?> list
                    when !list.isEmpty() && list.getFirst() instanceof Said ->
                        list.forEach(one -> read.add(((Said) one).kind() + ((Said) one).values()));
                    default -> {}
                }
            }
        }
        assertThat(read).isEqualTo(GoldenTexts.read("sentences-now.txt"));
    }

    /** What a trouble of a receiver was known again by was made of sentences; so are its end and its words. */
    @Test
    void troublesOfReceiversAreKnownAgainByKindsAndReadAsTheyDid() throws Exception {
        assertThat(trouble("main/01/Damaged: nothing before the CR.", "Damaged: nothing before the CR.", ""))
                .isEqualTo(new Finding.ReceiverTrouble(
                        "main/01/frame.damaged/reason.mx8000.nothing",
                        Said.of("frame.damaged", Said.of("reason.mx8000.nothing")),
                        false));
        Finding.ReceiverTrouble coded = trouble("main/01/YC/0000/ZONE 3", "", "YC: Link down, 3");
        assertThat(coded.identity()).isEqualTo("main/01/YC/0000/ZONE 3");
        assertThat(coded.what()).isEqualTo(Said.of("own.code.number", "YC", Said.text("Link down"), "3"));
        assertThat(coded.what().words()).isEqualTo("YC: Link down, 3");
        assertThat(trouble("main//receiver jammed", "", "receiver jammed").identity())
                .isEqualTo("main//jammed");
        assertThat(trouble("main/01/printer", "", "Receiver printer, 01").what().words())
                .isEqualTo("Receiver printer, 01");
    }

    private static Finding.ReceiverTrouble trouble(String identity, String explanation, String what) throws Exception {
        String form = """
                {"sequence":1,"type":"signal.received","version":2,"utc":1,"offset":0,"boot":"b1","monotonic":1,"cause":0,\
                "person":null,"link":"main","drill":false,"body":{"backlog":false,"explanation":"%s","finding":{"identity":"%s",\
                "is":"receiver-trouble","restored":false,"what":"%s"},"line":"","part":1,"protocol":"mx8000","receiver":"01",\
                "signal":null},"raw":""}""";
        String text = String.format(Locale.ROOT, form, explanation, identity, what.isEmpty() ? explanation : what);
        Fact fact =
                new EntryCodec().decode(text.getBytes(StandardCharsets.UTF_8)).fact();
        return (Finding.ReceiverTrouble) ((SignalFact.SignalReceived) fact).finding();
    }

    @Test
    void whatStoodForAllOutputsAndForNoneIsNoWordAnyMore() throws Exception {
        List<String> outputs = new ArrayList<>();
        for (String text : GoldenTexts.read("sentences-before.jsonl")) {
            if (new EntryCodec().decode(text.getBytes(StandardCharsets.UTF_8)).fact()
                    instanceof OutputFact.SoundFailed failed) {
                outputs.add(failed.output());
            }
        }
        assertThat(outputs).containsExactly("headset", OutputFact.EVERY, OutputFact.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "link.down, reason",
        "link.trouble, what",
        "replies.made, why",
        "plan.chosen, why",
        "incident.released, reason",
        "sound.failed, reason",
        "desk.stopped, reason",
        "frame.faulted, reason",
        "signal.received, explanation",
        "storage.returned, reason",
        "storage.mended, what"
    })
    void whatNoKindFitsReadsAsItDid(String type, String field) throws Exception {
        int seen = 0;
        for (String text : GoldenTexts.read("version-1.jsonl")) {
            JsonNode stored = JsonMapper.shared().readTree(text);
            if (stored.get("type").stringValue().equals(type)) {
                Fact fact = new EntryCodec()
                        .decode(text.getBytes(StandardCharsets.UTF_8))
                        .fact();
                Said said = (Said) fact.getClass().getMethod(field).invoke(fact);
                assertThat(said.words()).isEqualTo(stored.get("body").get(field).stringValue());
                seen++;
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(2);
    }
}
