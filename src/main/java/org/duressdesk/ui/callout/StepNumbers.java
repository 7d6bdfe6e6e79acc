package org.duressdesk.ui.callout;

import java.util.ArrayList;
import java.util.List;

/** Says which steps are open: "4 to 8", "2, 4 and 5", "3 and 6 to 8". */
public final class StepNumbers {
    private StepNumbers() {}

    /** @param numbers ascending, at least one */
    public static String say(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                add(runs, numbers.get(from), numbers.get(i - 1));
                from = i;
            }
        }
        return runs.size() == 1
                ? runs.getFirst()
                : String.join(", ", runs.subList(0, runs.size() - 1)) + " and " + runs.getLast();
    }

    private static void add(List<String> runs, int first, int last) {
        if (last - first >= 2) {
            runs.add(first + " to " + last);
        } else {
            runs.add(Integer.toString(first));
            if (last > first) {
                runs.add(Integer.toString(last));
            }
        }
    }
}
