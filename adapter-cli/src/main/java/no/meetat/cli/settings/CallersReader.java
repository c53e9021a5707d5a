package no.meetat.cli.settings;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.regex.Pattern;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import no.meetat.sip.signalling.digest.Realm;

/** Reads whether callers who come from no peer are asked who they are, and how. */
final class CallersReader {

  private static final String DIGEST = "sip.callers.digest";
  private static final String REALM = DIGEST + ".realm";
  private static final String USERS = DIGEST + ".users-file";
  private static final String ALGORITHMS = DIGEST + ".algorithms";

  /** Those that a line of the file is known by: no two have hashes of the same length. */
  private static final Vector<DigestAlgorithm> KNOWN =
      Vector.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5);

  /** Visible characters and blanks, but no quotes, backslashes and colons. */
  private static final Pattern NAME =
      Pattern.compile("(?! )[ !#-9;-\\[\\]-~]{1,%d}(?<! )".formatted(Realm.LONGEST_NAME));

  private final SettingsReader values;

  CallersReader(SettingsReader values) {
    this.values = values;
  }

  /** Whose users they must be; none where nobody is asked. */
  Option<CallersFile> read() {
    Option<Path> users = values.path(USERS);
    if (users.isEmpty()) {
      refuseIf(!values.text(REALM).isBlank(), REALM, "needs users-file: who may call");
      return Option.none();
    }
    refuseIf(values.text(REALM).isBlank(), USERS, "needs realm: as phones show it");
    refuseIf(
        !NAME.matcher(values.text(REALM)).matches(),
        REALM,
        "is not 1 to 64 visible characters without quotes, backslashes and colons, as in the"
            + " users-file");
    CallersFile file = new CallersFile(users.get(), values.text(REALM), algorithms());
    file.read().peekLeft(why -> refuseIf(true, USERS, why));
    return Option.some(file);
  }

  private Vector<DigestAlgorithm> algorithms() {
    Vector<DigestAlgorithm> read = values.words(ALGORITHMS).map(this::algorithm).distinct();
    refuseIf(read.isEmpty(), ALGORITHMS, "names none of SHA-256 and MD5");
    return read;
  }

  private DigestAlgorithm algorithm(String word) {
    return DigestAlgorithm.of(word)
        .filter(KNOWN::contains)
        .getOrElseThrow(() -> values.wrong(ALGORITHMS, "has " + word + ", not SHA-256 or MD5"));
  }

  private void refuseIf(boolean wrong, String path, String why) {
    if (wrong) {
      throw values.wrong(path, why);
    }
  }
}
