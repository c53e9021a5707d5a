package no.meetat.sip.tone;

import io.vavr.collection.Array;
import no.meetat.dtmf.Key;

/**
 * The keypad of ITU-T Q.23: a key sounds as the tone of its row with that of its column. A key is a
 * number here, row by row; {@link #NONE} is no key.
 */
final class Keypad {

  static final int NONE = -1;

  /** Rows, and columns. */
  static final int SIDE = 4;

  private static final double[] ROWS = {697, 770, 852, 941};
  private static final double[] COLUMNS = {1209, 1336, 1477, 1633};
  private static final Array<Key> KEYS =
      Array.ofAll("123A456B789C*0#D".toCharArray()).flatMap(Key::of);

  private Keypad() {}

  static int at(int row, int column) {
    return row * SIDE + column;
  }

  static Key key(int number) {
    return KEYS.get(number);
  }

  /** The lower tone of a key, Hz. */
  static double low(int number) {
    return ROWS[number / SIDE];
  }

  /** The higher one. */
  static double high(int number) {
    return COLUMNS[number % SIDE];
  }

  static double row(int row) {
    return ROWS[row];
  }

  static double column(int column) {
    return COLUMNS[column];
  }
}
