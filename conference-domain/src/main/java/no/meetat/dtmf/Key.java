package no.meetat.dtmf;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** A key of the telephone's keypad (RFC 4733, events 0 to 15). */
public enum Key {
  ZERO('0'),
  ONE('1'),
  TWO('2'),
  THREE('3'),
  FOUR('4'),
  FIVE('5'),
  SIX('6'),
  SEVEN('7'),
  EIGHT('8'),
  NINE('9'),
  STAR('*'),
  HASH('#'),
  A('A'),
  B('B'),
  C('C'),
  D('D');

  private static final Array<Key> BY_EVENT = Array.of(values());

  private final char symbol;

  Key(char symbol) {
    this.symbol = symbol;
  }

  /** The character printed on the key. */
  public char symbol() {
    return symbol;
  }

  /** The symbols of these keys: {@code *5}. */
  public static String symbols(Seq<Key> keys) {
    return keys.map(Key::symbol).mkString();
  }

  /** The key with this symbol; letters in either case; none for any other character. */
  public static Option<Key> of(char symbol) {
    return BY_EVENT.find(key -> key.symbol == Character.toUpperCase(symbol));
  }

  /** The key of a telephone event code (RFC 4733, section 3.2); none above 15 or below 0. */
  public static Option<Key> ofEvent(int event) {
    return event >= 0 && event < BY_EVENT.size() ? Option.of(BY_EVENT.get(event)) : Option.none();
  }
}
