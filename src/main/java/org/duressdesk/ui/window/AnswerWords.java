package org.duressdesk.ui.window;

import java.util.List;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.callout.StepNumbers;
import org.duressdesk.ui.words.Texts;

/** Says what became of an act: every answer is visible. Pure. */
final class AnswerWords {
    private static final Texts TEXTS = Texts.of("window");

    private AnswerWords() {}

    /** The sentence for an answer; empty when it was done and stored: then the screen itself shows it. */
    static String say(Answer answer, DeskView view) {
        return answer.refusal().map(r -> refusal(r, view)).orElse(answer.stored() ? "" : TEXTS.say("answer.held"));
    }

    /** A refusal in words; its arguments are put in as they came, steps as "4 to 8". */
    static String refusal(Refusal refusal, DeskView view) {
        if (refusal.key().equals("steps-open") && !refusal.arguments().isEmpty()) {
            return steps(refusal.arguments());
        }
        Object[] arguments =
                refusal.arguments().stream().map(a -> named(a, view)).toArray();
        return TEXTS.find("refusal." + refusal.key(), arguments)
                .orElseGet(() -> TEXTS.say(
                        "refusal.other",
                        refusal.key().replace('-', ' ') + " " + String.join(" ", refusal.arguments())));
    }

    private static String steps(List<String> arguments) {
        try {
            List<Integer> numbers = arguments.stream()
                    .flatMap(a -> List.of(a.split("[, ]+")).stream())
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
            return TEXTS.say(
                    numbers.size() == 1 ? "refusal.step-open" : "refusal.steps-open", StepNumbers.say(numbers));
        } catch (NumberFormatException notNumbers) {
            return TEXTS.say("refusal.steps-open", String.join(", ", arguments));
        }
    }

    private static String named(String argument, DeskView view) {
        return view.snapshot().state().incidents().values().stream()
                .map(Incident::alarms)
                .flatMap(List::stream)
                .filter(a -> a.subject().equals(argument) && !a.unknown())
                .findFirst()
                .map(a -> a.place().spot().isEmpty() ? argument : a.place().spot())
                .orElse(argument);
    }
}
