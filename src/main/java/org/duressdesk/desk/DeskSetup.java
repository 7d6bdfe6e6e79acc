package org.duressdesk.desk;

import java.util.function.Consumer;
import org.duressdesk.domain.site.Site;

/**
 * What a desk is made of.
 *
 * @param version of the program, stands in the journal
 * @param replies answers frames on links
 * @param faults  hears of bugs the desk survived; any thread
 */
public record DeskSetup(
        Site site,
        String version,
        JournalSource journals,
        DeskClock clock,
        Ticker ticker,
        Replies replies,
        Consumer<Throwable> faults) {}
