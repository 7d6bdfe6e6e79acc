package org.duressdesk.store.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.disk.Folders;
import org.duressdesk.store.chain.EntryText;
import org.duressdesk.store.chain.Stored;

/** Appends to the ledger. Calls come one after the other, from whichever thread. */
final class LedgerWriter implements AutoCloseable {
    private final Path folder;
    private final byte[] deskId;
    private Optional<FileChannel> channel = Optional.empty();
    private LocalDate day = LocalDate.MIN;
    private Path file;
    private long end;
    private volatile Optional<OpenFile> open = Optional.empty();

    LedgerWriter(Path folder, byte[] deskId) {
        this.folder = folder;
        this.deskId = deskId;
        this.file = folder;
    }

    /** Goes on in an existing segment at {@code offset}; torn bytes beyond are cut. */
    void resume(Segment segment, long offset) throws IOException {
        FileChannel opened = FileChannel.open(segment.file(), StandardOpenOption.WRITE);
        try {
            if (opened.size() > offset) {
                opened.truncate(offset);
            }
            opened.force(true);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        channel = Optional.of(opened);
        day = segment.day();
        file = segment.file();
        end = offset;
        open = Optional.of(OpenFile.of(file));
    }

    /** The segment that takes what comes next, if one is open. Any thread. */
    Optional<OpenFile> open() {
        return open;
    }

    /**
     * Makes the entries durable. When the segment fails, the same bytes go into a new one; when that fails too, the
     * ledger is to be closed.
     *
     * @param previous the hash before the first of them
     */
    void append(List<Stored> entries, byte[] previous) throws IOException {
        Stored first = entries.getFirst();
        LocalDate today = EntryText.day(first.bytes());
        if (channel.isPresent() && !today.isAfter(day)) {
            try {
                write(Layout.records(entries));
                return;
            } catch (IOException e) {
                // A flush that failed is never repeated on the same file: its pages may count as written already.
                abandon();
            }
        } else {
            seal();
        }
        begin(first.sequence(), today.isAfter(day) ? today : day, previous);
        write(Layout.records(entries));
        Folders.flush(folder);
    }

    private void write(ByteBuffer bytes) throws IOException {
        FileChannel out = channel.orElseThrow();
        long at = end;
        while (bytes.hasRemaining()) {
            at += out.write(bytes, at);
        }
        out.force(false);
        end = at;
    }

    private void begin(long first, LocalDate on, byte[] previous) throws IOException {
        for (int again = 1; channel.isEmpty(); again++) {
            Segment segment = Segment.named(folder, on, first, again);
            try {
                channel = Optional.of(FileChannel.open(
                        segment.file(),
                        Set.<OpenOption>of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly()));
                file = segment.file();
            } catch (FileAlreadyExistsException e) {
                if (again > 999_999) {
                    throw e;
                }
            }
        }
        day = on;
        end = 0;
        open = Optional.of(OpenFile.of(file));
        ByteBuffer head = Layout.head(deskId, first, previous);
        while (head.hasRemaining()) {
            end += channel.orElseThrow().write(head, end);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A finished day is evidence: nobody writes it any more. */
    private void seal() throws IOException {
        if (channel.isPresent()) {
            close();
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ));
            }
        }
    }

    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            channel = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            FileChannel open = channel.get();
            channel = Optional.empty();
            this.open = Optional.empty();
            open.close();
        }
    }
}
