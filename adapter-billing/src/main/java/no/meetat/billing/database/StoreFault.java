package no.meetat.billing.database;

import java.nio.file.Path;
import no.meetat.booking.NotStored;

/**
 * Why the store cannot do what it was asked.
 *
 * @param kind what is wrong and what to do about it
 * @param where the file, directory or server it is about; no secret
 */
public record StoreFault(Kind kind, String where) {

  /** What can be wrong, and what to do about it. */
  public enum Kind {
    NOT_WRITABLE(
        "cannot be written", "give this user the right to write, or name another one by --data"),
    NOT_A_DATABASE(
        "is no MeetAt database or is damaged", "restore a backup, or name another one by --data"),
    NEWER_SCHEMA("was made by a newer version of MeetAt", "run that version"),
    LOCKED("is locked by another process", "try again when that has finished"),
    IN_USE(
        "is already being served by another process",
        "stop that one, or name another one by --data or --config"),
    FULL("has no room on its disk", "make room"),
    UNREACHABLE("cannot be reached", "start it, or look at its address and at the network"),
    NOT_TRUSTED(
        "shows no certificate that is trusted", "look at sslrootcert and at its certificate"),
    NO_ACCESS("refuses this user", "look at its user, password and rights"),
    MISSING("does not exist", "create it, or name another one by --config"),
    TOO_OLD("is older than PostgreSQL 14", "use a newer one"),
    FAILED("could not be read or written", "look for the cause in the log"),
    KEY_MISSING("is missing, and the codes are no good without", "restore it from a backup"),
    KEY_UNREADABLE("is no code key", "restore it from a backup"),
    KEY_DIFFERS("is not the key these codes were stored with", "restore the right one"),
    UNREADABLE_JOURNAL(
        "holds a journal entry that cannot be read", "run the version that wrote it"),
    NO_FREE_CODE("has hardly a code of this length left", "issue longer codes");

    private final String what;
    private final String advice;

    Kind(String what, String advice) {
      this.what = what;
      this.advice = advice;
    }
  }

  /** About a file or directory. */
  public StoreFault(Kind kind, Path where) {
    this(kind, where.toString());
  }

  /** The same as the domain's ports report it. */
  public NotStored notStored() {
    return new NotStored(message());
  }

  /** One line that says where, what and what to do. */
  public String message() {
    return where + " " + kind.what + ": " + kind.advice;
  }
}
