package no.meetat.cli.output;

import io.vavr.collection.Seq;

/** Numbers of things as people read them. */
public final class InWords {

  /** Things named in one line. */
  private static final int NAMED = 20;

  private InWords() {}

  /** For example {@code 1 caller}, {@code 2 callers}. */
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** For example {@code M1001, M1002 and 17 more}, of more than 20. */
  public static String named(Seq<?> things) {
    int more = things.size() - NAMED;
    return things.take(NAMED).mkString(", ") + (more > 0 ? " and " + more + " more" : "");
  }
}
