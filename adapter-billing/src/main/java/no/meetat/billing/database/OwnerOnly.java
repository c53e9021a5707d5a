package no.meetat.billing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Creates files and directories that nobody but their owner can open (modes 0600 and 0700). */
public final class OwnerOnly {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final Set<PosixFilePermission> OTHERS_WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private OwnerOnly() {}

  /** Creates the directory and its parents where they do not exist. */
  public static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, mode("rwx------"));
  }

  /** Creates the empty file where it does not exist. */
  public static void createFile(Path file) throws IOException {
    if (Files.notExists(file)) {
      createUnlessOthersDid(file);
    }
  }

  /** Whether anybody but the owner may read or write the file. */
  public static boolean isOpenToOthers(Path file) throws IOException {
    return POSIX && !Files.getPosixFilePermissions(file).stream().allMatch(OwnerOnly::isOwners);
  }

  /** Whether anybody but the owner may make or remove files in the directory. */
  public static boolean isWritableByOthers(Path directory) {
    try {
      return POSIX
          && Files.getPosixFilePermissions(directory).stream().anyMatch(OTHERS_WRITE::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createUnlessOthersDid(Path file) throws IOException {
    try {
      Files.createFile(file, mode("rw-------"));
    } catch (FileAlreadyExistsException anotherProcessWasFaster) {
      // It is there, which is all that was asked.
    }
  }

  private static boolean isOwners(PosixFilePermission permission) {
    return permission.name().startsWith("OWNER_");
  }

  private static FileAttribute<?>[] mode(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {asAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }

  private static FileAttribute<?> asAttribute(Set<PosixFilePermission> permissions) {
    return PosixFilePermissions.asFileAttribute(permissions);
  }
}
