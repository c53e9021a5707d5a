package no.meetat.simulator.random;

import java.util.List;

/** How a caller behaves. */
enum Temperament {
  /** Keys the code, stays, hangs up. */
  PATIENT,
  /** Keys wrong codes first. */
  MISTAKEN,
  /** Presses any keys at any time. */
  KEY_MASHER,
  /** Gives up at any moment. */
  HASTY,
  /** Keys the code, and gives up in that moment. */
  FICKLE,
  /** Loses the line at any moment. */
  UNLUCKY,
  /** Never presses a key. */
  SILENT,
  /** Keys one wrong code after the other. */
  GUESSER;

  /** Patient ones are as common as all others. */
  private static final List<Temperament> COMMON =
      List.of(
          PATIENT,
          PATIENT,
          PATIENT,
          PATIENT,
          PATIENT,
          PATIENT,
          MISTAKEN,
          KEY_MASHER,
          KEY_MASHER,
          HASTY,
          HASTY,
          FICKLE,
          UNLUCKY,
          UNLUCKY);

  private static final int SILENT_ONE_IN = 40;

  static Temperament draw(Draw draw) {
    return draw.oneIn(SILENT_ONE_IN) ? SILENT : draw.pick(COMMON);
  }
}
