package no.meetat.simulator.script;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import java.util.Locale;

/** A known word that is written almost like one that is not known. */
public final class Suggestion {

  /** Letters that short words may differ in, and long ones. */
  private static final int FEW = 1;

  private static final int MORE = 2;
  private static final int LONG_WORD = 5;

  private Suggestion() {}

  /** What to add to a fault: {@code : did you mean `OnHold`?}, or nothing. */
  public static String of(String word, Seq<String> known) {
    int farthest = word.length() < LONG_WORD ? FEW : MORE;
    return known
        .map(other -> new Tuple2<>(distance(lower(word), lower(other)), other))
        .filter(other -> other._1 <= farthest)
        .minBy(Tuple2::_1)
        .map(other -> ": did you mean `" + other._2 + "`?")
        .getOrElse("");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** How many letters have to be changed, put in or left out (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
