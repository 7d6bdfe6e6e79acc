package org.duressdesk.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.disk.WholeFile;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this desk knows for itself, desk.json in its data folder (decision D11): the receivers that somebody agreed to
 * answer here, and where the ledger lies when not beside the journal. They stand above the site's links of the same name,
 * because ports belong to a machine and not to a site.
 */
public final class DeskFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FORMAT = 1;

    private final Path file;
    private List<Receiver> receivers = List.of();
    private Optional<Path> ledger = Optional.empty();
    private Optional<Said> trouble = Optional.empty();

    /** As it stands in the file. */
    record Receiver(
            String id,
            String name,
            String port,
            int baud,
            int dataBits,
            String parity,
            int stopBits,
            String protocol,
            String profile,
            int heartbeatSeconds,
            int replyWindowMillis,
            int sends) {
        static Receiver of(LinkSettings is) {
            return new Receiver(
                    is.id().value(),
                    is.name(),
                    is.port(),
                    is.baud(),
                    is.dataBits(),
                    String.valueOf(is.parity()),
                    is.stopBits(),
                    is.protocol(),
                    is.profile(),
                    is.heartbeatSeconds(),
                    is.replyWindowMillis(),
                    is.sends());
        }

        LinkSettings settings() {
            return new LinkSettings(
                    new LinkId(id),
                    name,
                    port,
                    baud,
                    dataBits,
                    parity.charAt(0),
                    stopBits,
                    protocol,
                    profile,
                    heartbeatSeconds,
                    replyWindowMillis,
                    sends);
        }
    }

    /** The whole file. */
    record Content(
            int format,
            @Nullable List<Receiver> receivers,
            @Nullable String ledger) {}

    /** Reads it; a file that cannot be read is left as it is and said, and the site's links hold. */
    public DeskFile(Path file) {
        this.file = file;
        if (!Files.exists(file)) {
            return;
        }
        try {
            Content content = JSON.readValue(Files.readString(file), Content.class);
            if (content.format() != FORMAT) {
                trouble = Optional.of(said(Said.of("set.format-written-another-version", content.format())));
                return;
            }
            List<Receiver> read = content.receivers() == null ? List.of() : content.receivers();
            read.forEach(Receiver::settings);
            ledger = Optional.ofNullable(content.ledger())
                    .map(named -> file.toAbsolutePath().resolveSibling(named));
            receivers = List.copyOf(read);
        } catch (IOException | RuntimeException broken) {
            trouble = Optional.of(said(Said.text(
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse(""))));
        }
    }

    private Said said(Said why) {
        return Said.of("set.what-set-on-desk-cannot", file.getFileName(), why);
    }

    /** Why it could not be read. */
    public Optional<Said> trouble() {
        return trouble;
    }

    /** The folder of the ledger, when one was named; nobody makes it but {@link #keepLedger}. */
    public synchronized Optional<Path> ledger() {
        return ledger;
    }

    /**
     * Keeps the ledger in this folder from the next opening of the journal on, and makes the folder.
     *
     * @throws IOException when it cannot be made or remembered; nothing has changed then
     */
    public synchronized void keepLedger(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        if (!ledger.equals(Optional.of(absolute))) {
            write(receivers, Optional.of(absolute));
            ledger = Optional.of(absolute);
        }
    }

    /** The links of a site as this desk has them. */
    public synchronized List<LinkSettings> over(List<LinkSettings> site) {
        List<LinkSettings> links = new ArrayList<>(site);
        for (Receiver receiver : receivers) {
            LinkSettings own = receiver.settings();
            int at = 0;
            while (at < links.size() && !links.get(at).id().equals(own.id())) {
                at++;
            }
            if (at == links.size()) {
                links.add(own);
            } else {
                links.set(at, own.with(links.get(at).rules()));
            }
        }
        return links;
    }

    /**
     * Remembers a receiver, in place of one of the same name. The file is whole before or after, never between.
     *
     * @throws IOException when it cannot be written; nothing has changed then
     */
    public synchronized void remember(LinkSettings chosen) throws IOException {
        List<Receiver> all = new ArrayList<>(receivers);
        all.removeIf(one -> one.id().equals(chosen.id().value()));
        all.add(Receiver.of(chosen));
        write(all, ledger);
        receivers = List.copyOf(all);
    }

    private void write(List<Receiver> all, Optional<Path> at) throws IOException {
        if (trouble.isPresent()) {
            throw new IOException(trouble.get().words());
        }
        byte[] text = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        new Content(FORMAT, all, at.map(Path::toString).orElse(null)))
                .getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, text);
    }
}
