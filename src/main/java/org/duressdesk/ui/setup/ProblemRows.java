package org.duressdesk.ui.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.parts.Texting;
import org.duressdesk.ui.words.Texts;

/** What stands in the way: what was found, the exact remedy, one key. */
final class ProblemRows {
    static final int MOST = 3;
    private static final Texts TEXTS = Texts.of("setup");

    private ProblemRows() {}

    static List<Node> of(FinderPicture picture, ProblemWords.System system, java.time.ZoneId zone) {
        List<Node> rows = new ArrayList<>();
        List<Problem> all = picture.problems();
        all.stream().limit(MOST).forEach(problem -> rows.add(row(picture, problem, ProblemWords.of(problem, system, zone))));
        if (all.isEmpty()) {
            rows.add(Texting.row("problem-row", Texting.label(TEXTS.say("problems.none"))));
        }
        return rows;
    }

    private static Node row(FinderPicture picture, Problem problem, ProblemWords words) {
        int number = 1;
        while (number <= picture.ports().size() && !picture.ports().get(number - 1).port().path().equals(problem.port())) {
            number++;
        }
        boolean listen = !words.look() && number <= picture.ports().size();
        HBox key = Texting.row("problem-key", new KeyCap(listen ? String.valueOf(number) : "F5"),
                Texting.whole(TEXTS.say(listen ? "act.listen" : "act.look"), "small"));
        HBox row = Texting.row("problem-row", Texting.row("problem-sign", SeveritySign.of(words.mustFix(), 26)),
                Texting.whole(words.severity(), "strong", "problem-severity"), Texting.label(words.port(), "strong", "problem-port"),
                Texting.label(words.found(), "problem-found"), Texting.label(words.remedy(), "strong", "problem-remedy"), Texting.gap(), key);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(words.severity() + ", " + words.port() + ", " + words.found() + " " + words.remedy());
        return row;
    }
}
