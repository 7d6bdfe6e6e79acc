package org.duressdesk.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Folders and files that nobody but the account which runs the desk may read or write (RELIABILITY 5): by mode on POSIX
 * systems, by an access list with one entry elsewhere. The access list was written by the documentation of
 * {@link AclFileAttributeView} and not tried on Windows.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /**
     * Makes the folder with all above it, and shuts it to others whether it was there or not.
     *
     * @throws IOException when it cannot be made, is no folder, or belongs to somebody else
     */
    public static Path folder(Path folder) throws IOException {
        if (posix(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            }
        } else {
            Files.createDirectories(folder);
        }
        shut(folder);
        return folder;
    }

    /**
     * Takes from others what they may do with a folder or file that is there.
     *
     * @return whether others could read or write it until now
     * @throws IOException when that is refused: it belongs to somebody else
     */
    public static boolean shut(Path path) throws IOException {
        boolean open = othersMay(path);
        if (posix(path)) {
            if (open) {
                Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
            }
            return open;
        }
        AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (list != null && open) {
            list.setAcl(List.of(ownersEntry(list.getOwner())));
        }
        return open;
    }

    /** Whether anybody but the owner may read, write or enter it, as far as the file system tells. */
    public static boolean othersMay(Path path) throws IOException {
        if (posix(path)) {
            Set<PosixFilePermission> others = new HashSet<>(Files.getPosixFilePermissions(path));
            others.removeAll(FOLDER);
            return !others.isEmpty();
        }
        AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (list == null) {
            return false;
        }
        UserPrincipal owner = list.getOwner();
        return list.getAcl().stream()
                .anyMatch(entry ->
                        entry.type() == AclEntryType.ALLOW && !entry.principal().equals(owner));
    }

    private static AclEntry ownersEntry(UserPrincipal owner) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
    }

    /** What a new file in this folder is made with, so that it is never open to others, not for a moment. */
    public static FileAttribute<?>[] fileAttributes(Path folder) {
        return posix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
