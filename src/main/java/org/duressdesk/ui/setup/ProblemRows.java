package org.duressdesk.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.words.Texts;

/** What stands in the way: what was found, the exact remedy, one key. */
final class ProblemRows {
    static final int MOST = 3;
    private static final Texts TEXTS = Texts.of("setup");

    private ProblemRows() {}

    static List<Node> of(FinderPicture picture, ProblemWords.System system, java.time.ZoneId zone) {
        List<Node> rows = new ArrayList<>();
        List<Problem> all = picture.problems();
        Optional<Problem> first = withKey(picture, system, zone);
        all.stream()
                .limit(MOST)
                .forEach(problem -> rows.add(row(
                        picture,
                        problem,
                        ProblemWords.of(problem, system, zone),
                        first.filter(one -> one == problem).isPresent())));
        if (all.isEmpty()) {
            rows.add(Texting.row("problem-row", Texting.label(TEXTS.say("problems.none"))));
        }
        return rows;
    }

    /** The problem that the key Y does something about: the first shown whose remedy can be opened or copied. */
    static Optional<Problem> withKey(FinderPicture picture, ProblemWords.System system, java.time.ZoneId zone) {
        return picture.problems().stream()
                .limit(MOST)
                .filter(problem -> switch (ProblemWords.of(problem, system, zone)
                        .deed()) {
                    case ProblemWords.Deed.Open open -> true;
                    case ProblemWords.Deed.Copy copy -> true;
                    case ProblemWords.Deed.Look look -> false;
                    case ProblemWords.Deed.Listen listen -> false;
                })
                .findFirst();
    }

    private static Node row(FinderPicture picture, Problem problem, ProblemWords words, boolean keyed) {
        int number = 1;
        while (number <= picture.ports().size()
                && !picture.ports().get(number - 1).port().path().equals(problem.port())) {
            number++;
        }
        String cap = "F5";
        String act = "act.look";
        if (keyed) {
            cap = "Y";
            act = words.deed() instanceof ProblemWords.Deed.Open ? "act.open" : "act.copy";
        } else if (words.deed() instanceof ProblemWords.Deed.Listen
                && number <= picture.ports().size()) {
            cap = String.valueOf(number);
            act = "act.listen";
        }
        HBox key = Texting.row("problem-key", new KeyCap(cap), Texting.whole(TEXTS.say(act), "small"));
        HBox row = Texting.row(
                "problem-row",
                Texting.row("problem-sign", SeveritySign.of(words.mustFix(), 26)),
                Texting.wrapped(words.severity(), "strong", "problem-severity"),
                Texting.label(words.port(), "strong", "problem-port"),
                Texting.wrapped(words.found(), "problem-found"),
                Texting.wrapped(words.remedy(), "strong", "problem-remedy"),
                Texting.gap(),
                key);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(words.severity() + ", " + words.port() + ", " + words.found() + " " + words.remedy());
        return row;
    }
}
