package org.duressdesk.app.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.siteplan.SiteKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site in force on a running desk: its folder, this desk's own receivers above it, the one of the command line above
 * both, and the keys beside it. A change of any of them takes effect at once; what is wrong is said and what was right
 * stays in force (decision record 57).
 */
public final class LiveSite {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSite.class);

    private List<LinkSettings> chosen;
    private final DeskFile file;
    private final Path keyFile;
    private Site folder;
    private List<Said> refused;
    private KeyFile keys;
    private Optional<Said> keyFault = Optional.empty();
    private KeyFile seen;
    private Optional<Desk> desk = Optional.empty();
    private Optional<Receivers> receivers = Optional.empty();

    /**
     * @param opened  the folder as it was read at the start
     * @param chosen  receivers of the command line
     * @param keyFile read now and whenever it changed
     */
    public LiveSite(SiteKeeper.Opened opened, Path where, List<LinkSettings> chosen, DeskFile file, Path keyFile) {
        this.folder = opened.site().orElseThrow(() -> new BrokenSite(where, opened.complaints()));
        this.refused = said(opened);
        this.chosen = List.copyOf(chosen);
        this.file = file;
        this.keyFile = keyFile;
        this.keys = KeyFile.read(keyFile);
        this.seen = keys;
    }

    /** As the desk has to know it. */
    public synchronized Site site() {
        return ChosenReceiver.in(with(folder, file.over(folder.links())), chosen);
    }

    /** Opens every receiver and takes changes from now on. */
    public synchronized void start(Desk running, Receivers all) {
        desk = Optional.of(running);
        receivers = Optional.of(all);
        Site site = site();
        List<Said> kept =
                all.change(site.links(), keys, running.latest().state().head() > 0, links -> {});
        say(running, kept);
    }

    /** A changed folder: a good one is in force at once, a broken one is said and changes nothing. */
    public synchronized void read(SiteKeeper.Opened opened) {
        refused = said(opened);
        if (!opened.lastGood() && opened.site().isPresent()) {
            folder = opened.site().get();
        }
        apply();
    }

    /**
     * To be called every few seconds: looks at the keys. A file somebody is still writing to is left alone until the next
     * look; one that cannot be used is said, and the keys that were read before stay in force.
     */
    public synchronized void look() {
        KeyFile now = KeyFile.read(keyFile);
        boolean rests = now.equals(seen);
        seen = now;
        KeyFile inForce = now.fault().isPresent() && !keys.keys().isEmpty() ? keys : now;
        Optional<Said> fault = inForce == now
                ? Optional.empty()
                : now.fault().map(why -> Said.of("set.keys-json-keys-read-before", why));
        if (rests && (!inForce.equals(keys) || !fault.equals(keyFault))) {
            keys = inForce;
            keyFault = fault;
            apply();
        }
    }

    /**
     * Answers a receiver with these settings from now on, also after a restart.
     *
     * @throws IOException when it cannot be remembered; nothing has changed then
     * @throws IllegalArgumentException when it cannot work, in one sentence
     */
    public synchronized void agreed(LinkSettings settings) throws IOException {
        LinkSetup.of(settings, false, true);
        file.remember(settings);
        // What somebody agreed to just now goes before what the command line said at the start.
        chosen = chosen.stream()
                .map(one -> one.id().equals(settings.id()) ? settings.with(one.rules()) : one)
                .toList();
        apply();
    }

    private void apply() {
        if (desk.isEmpty() || receivers.isEmpty()) {
            return;
        }
        Site site = site();
        Desk running = desk.get();
        List<Said> kept = receivers
                .get()
                .change(site.links(), keys, true, links -> running.ask(new Command.SiteLoaded(with(site, links))));
        say(running, kept);
    }

    private void say(Desk running, List<Said> kept) {
        List<Said> wrong = new ArrayList<>(refused);
        file.trouble().ifPresent(wrong::add);
        keyFault.ifPresent(wrong::add);
        wrong.addAll(kept);
        if (!wrong.isEmpty()) {
            running.ask(new Command.SiteBroken(wrong));
        }
    }

    /** What is said on the screen: all that is wrong with a refused folder; of a good one only that it was not kept. */
    private static List<Said> said(SiteKeeper.Opened opened) {
        if (opened.lastGood() || opened.site().isEmpty()) {
            return opened.complaints().stream().map(Complaint::said).toList();
        }
        opened.complaints()
                .forEach(complaint ->
                        LOG.warn("site folder, {}", complaint.said().words()));
        return opened.notKept().stream().toList();
    }

    public static Site with(Site site, List<LinkSettings> all) {
        return Site.of(
                site.hash(),
                site.name(),
                site.desk(),
                site.address(),
                site.kind(),
                site.zone(),
                site.buildings(),
                site.areas(),
                site.devices(),
                site.contacts(),
                site.plans(),
                all,
                site.settings());
    }
}
