package org.duressdesk.store.codec;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import tools.jackson.databind.node.ObjectNode;

/**
 * Version 3 of signals: what was a sentence is a kind with its values (decision record 87): the explanation, the meaning of
 * the signal, the trouble of a receiver and what was made of sentences to know it again.
 */
final class Signals {
    /** By what troubles were known again that had only words, and by what they are known now. */
    private static final Map<String, String> IDENTITIES =
            Map.of("receiver jammed", "jammed", "case tamper", "case-open", "link failure", "link-lost");

    private static final Pattern OWN =
            Pattern.compile("(?:(?<code>[^ :]{1,4}): )?(?<meaning>.*?)(?:, (?<number>[^ ,]+))?", Pattern.DOTALL);

    private Signals() {}

    static void lift(ObjectNode body) {
        String explanation = body.get("explanation").stringValue();
        Sentences.lift(body, "explanation", "frame");
        if (body.get("signal") instanceof ObjectNode signal) {
            Sentences.lift(signal, "meaning", "meaning");
        }
        if (body.get("finding") instanceof ObjectNode finding
                && finding.path("is").asString("").equals("receiver-trouble")) {
            String identity = finding.get("identity").stringValue();
            if (!explanation.isEmpty() && identity.endsWith("/" + explanation)) {
                Said said = Sentences.said(explanation, "frame");
                finding.put("identity", before(identity, explanation) + said.identity());
            }
            IDENTITIES.forEach((was, is) -> {
                if (identity.endsWith("/" + was)) {
                    finding.put("identity", before(identity, was) + is);
                }
            });
            Said what = own(finding.get("what").stringValue());
            Sentences.put(finding.putObject("what"), what);
        }
    }

    /** "YC: Communication, 7": a code, what it means, a number; code and number may be missing. */
    private static Said own(String sentence) {
        Said whole = Sentences.said(sentence, "frame");
        Matcher parts = OWN.matcher(sentence);
        if (!whole.equals(Said.text(sentence)) || !parts.matches()) {
            return whole;
        }
        String code = parts.group("code");
        Said meaning = Sentences.said(parts.group("meaning"), "meaning");
        String number = parts.group("number");
        if (code == null) {
            return number == null ? meaning : Said.of("own.number", meaning, number);
        }
        return number == null ? Said.of("own.code", code, meaning) : Said.of("own.code.number", code, meaning, number);
    }

    private static String before(String identity, String end) {
        return identity.substring(0, identity.length() - end.length());
    }
}
