package no.meetat.simulator.random;

import io.vavr.collection.Vector;
import java.util.List;
import no.meetat.dtmf.Key;
import no.meetat.simulator.random.Act.Planned;

/** What one caller is going to do, act by act. */
final class Plan {

  private static final List<Key> KEYS = List.of(Key.values());
  private static final List<String> CONTROLS =
      List.of(
          "#2", "*5", "*5", "*6", "*6", "*7", "#9", "##", "##*", "*0", "#", "*", "*55", "##9", "5");
  private static final int MOST_MISTAKES = 4;
  private static final int MOST_GUESSES = 5;
  private static final int MOST_CONTROLS = 12;
  private static final int MOST_MASHED = 40;

  private final Draw draw;
  private final Temperament temperament;
  private Vector<Planned> acts = Vector.empty();

  private Plan(Draw draw, boolean guesses) {
    this.draw = draw;
    this.temperament = guesses ? Temperament.GUESSER : Temperament.draw(draw);
  }

  /** The acts of a caller who has this code, in their order; the last one ends the call. */
  static Vector<Planned> of(Draw draw, String code, boolean moderates, boolean guesses) {
    Plan plan = new Plan(draw, guesses);
    plan.atTheDoor(code);
    plan.inTheMeeting(moderates);
    return plan.ended();
  }

  private void atTheDoor(String code) {
    switch (temperament) {
      case SILENT -> {}
      case PATIENT, HASTY, FICKLE, UNLUCKY -> keyCode(code);
      case MISTAKEN -> mistakes(code);
      case KEY_MASHER -> mashedCode(code);
      case GUESSER -> guesses(code);
    }
  }

  private void keyCode(String code) {
    then(Pauses.thought(draw), code + "#");
    if (draw.oneIn(10)) {
      then(draw.between(1, 700), "#");
    }
  }

  private void mistakes(String code) {
    for (long left = draw.between(1, MOST_MISTAKES); left > 0; left--) {
      then(Pauses.thought(draw), wrong(code));
    }
    keyCode(code);
  }

  /** Faster than any finger; one in twenty is right. */
  private void guesses(String code) {
    for (long left = draw.between(1, MOST_GUESSES); left > 0; left--) {
      then(draw.between(1, 3_000), draw.oneIn(20) ? code + "#" : guess() + "#");
    }
  }

  private String guess() {
    return Long.toString(draw.between(10_000_000, 99_999_999));
  }

  private String wrong(String code) {
    return switch (draw.digit()) {
      case 0 -> "#";
      case 1 -> code.substring(1) + "#";
      case 2 -> code + draw.digit() + "#";
      case 3 -> code.substring(0, 3) + "*";
      case 4 -> code.substring(0, 3);
      case 5 -> "1234567890123456#";
      default -> draw.digit() + code.substring(1) + "#";
    };
  }

  private void mashedCode(String code) {
    mash(draw.between(0, 3));
    then(Pauses.thought(draw), (draw.oneIn(2) ? "*" : "") + code + "#");
  }

  private void inTheMeeting(boolean moderates) {
    switch (temperament) {
      case SILENT, FICKLE -> {}
      case KEY_MASHER -> mash(draw.between(0, MOST_MASHED));
      case PATIENT, MISTAKEN, HASTY, UNLUCKY, GUESSER -> {
        if (moderates || draw.oneIn(8)) {
          controls();
        }
      }
    }
  }

  private void controls() {
    for (long left = draw.spread(0, MOST_CONTROLS); left > 0; left--) {
      then(draw.oneIn(3) ? Pauses.thought(draw) : draw.spread(0, 300_000), draw.pick(CONTROLS));
    }
  }

  private void mash(long keys) {
    for (long left = keys; left > 0; left--) {
      then(Pauses.thought(draw), draw.pick(KEYS));
    }
  }

  private void then(long pause, String keys) {
    long before = pause;
    for (Key key : Vector.ofAll(keys.toCharArray()).flatMap(Key::of)) {
      then(before, key);
      before = Pauses.betweenKeys(draw);
    }
  }

  private void then(long pause, Key key) {
    long held = temperament == Temperament.FICKLE ? 0 : Pauses.held(draw);
    acts = acts.append(new Planned(pause, new Act.Press(key, held)));
  }

  private Vector<Planned> ended() {
    Act end =
        temperament == Temperament.UNLUCKY || draw.oneIn(12)
            ? new Act.LoseTheLine()
            : new Act.HangUp();
    return kept().append(new Planned(lastPause(), end));
  }

  /** A hasty caller does not reach the end of the plan. */
  private Vector<Planned> kept() {
    boolean cutShort =
        temperament == Temperament.HASTY || (temperament == Temperament.UNLUCKY && draw.oneIn(2));
    return cutShort ? acts.take((int) draw.between(0, acts.size())) : acts;
  }

  private long lastPause() {
    return switch (temperament) {
      case SILENT -> 1_200_000;
      case FICKLE -> draw.between(0, 1);
      case HASTY, GUESSER -> draw.spread(0, 60_000);
      case PATIENT, MISTAKEN, KEY_MASHER, UNLUCKY ->
          draw.oneIn(6) ? Pauses.edge(draw) : Pauses.talk(draw);
    };
  }
}
