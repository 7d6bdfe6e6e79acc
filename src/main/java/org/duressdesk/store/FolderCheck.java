package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.disk.Folders;
import org.duressdesk.domain.said.Said;

/** Makes sure a data folder is there, is ours, can be written, and is seen by nobody else. */
final class FolderCheck {
    /** File systems on which locks and flushes cannot be trusted. */
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "fuse.sshfs",
            "fuse.davfs",
            "fuse.rclone",
            "ncpfs",
            "afs",
            "ceph",
            "glusterfs",
            "fuse.glusterfs",
            "davfs");

    private FolderCheck() {}

    /** Prepares the folder: that of the "journal", of the "ledger", or for the "library". */
    static void prepare(String what, Path folder) throws StorageFailure {
        try {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Path parent = folder.getParent();
                if (parent != null) {
                    Folders.flush(parent);
                }
            }
            refuseNetwork(what, folder, Files.getFileStore(folder).type());
            Path probe = Files.createTempFile(folder, "probe", "");
            try {
                if (!Files.getOwner(probe).equals(Files.getOwner(folder)) && posix) {
                    throw new StorageFailure(Said.of(
                            "storage.folder.owner",
                            named(what),
                            folder,
                            Files.getOwner(folder),
                            Files.getOwner(probe)));
                }
            } finally {
                Files.delete(probe);
            }
            if (posix) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (FileAlreadyExistsException e) {
            throw new StorageFailure(Said.of("storage.folder.not-a-folder", named(what), folder), e);
        } catch (IOException e) {
            throw new StorageFailure(Said.of("storage.folder.not-written", named(what), folder, reason(e)), e);
        }
    }

    static void refuseNetwork(String what, Path folder, String type) throws StorageFailure {
        if (NETWORK.contains(type.toLowerCase(Locale.ROOT))) {
            throw new StorageFailure(Said.of("storage.folder.network", named(what), folder, type));
        }
    }

    private static Said named(String what) {
        return Said.of("storage.folder." + what);
    }

    /** Why a file operation failed, without repeating the path. */
    static Said reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> Said.of("storage.why.permission");
            case java.nio.file.NoSuchFileException missing -> Said.of("storage.why.missing");
            case java.nio.file.FileSystemException other
            when other.getReason() != null -> Said.text(other.getReason().toLowerCase(Locale.ROOT));
            default -> Said.text(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        };
    }

    /** Whether the disk said that it is full. The Java library has no exception of its own for it. */
    static boolean full(IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space") || text.contains("enough space") || text.contains("quota");
    }
}
