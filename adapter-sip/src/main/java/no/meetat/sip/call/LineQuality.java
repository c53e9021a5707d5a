package no.meetat.sip.call;

/** The quality of what was heard of one line in the last 5 s. One thread; it allocates nothing. */
final class LineQuality {

  /** While nothing has come. */
  static final int UNKNOWN = 0;

  /** Parts of 200 ms. */
  private static final int PARTS = 25;

  /** Of a packet itself, and of the beat by which all are mixed, ms. */
  private static final int PACKET_AND_BEAT = 40;

  private static final int TENTHS = 10;

  private final long[] expected = new long[PARTS];
  private final long[] missed = new long[PARTS];
  private int parts;

  /**
   * A part has passed.
   *
   * @param received packets since the call began, and so the others
   */
  void turn(long received, long lost, long late) {
    expected[parts % PARTS] = received + lost;
    missed[parts % PARTS] = lost + late;
    parts++;
  }

  /**
   * The mean opinion score in tenths, or {@link #UNKNOWN}.
   *
   * @param held how long speech is held back against jitter, ms
   * @param way how long packets are on their way, ms; 0 where that is not known
   */
  int mosTenths(long held, long way) {
    int last = Math.floorMod(parts - 1, PARTS);
    int first = parts < PARTS ? 0 : parts % PARTS;
    long packets = expected[last] - expected[first];
    return packets <= 0
        ? UNKNOWN
        : tenths(rating(packets, missed[last] - missed[first], held, way));
  }

  private static int tenths(double rating) {
    return (int) Math.round(TENTHS * EModel.mos(rating));
  }

  /** The rating of so many packets, of which some are missed. */
  static double rating(long packets, long missed, long held, long way) {
    double loss = Math.clamp((double) missed / packets, 0, 1);
    return EModel.rating((double) (PACKET_AND_BEAT + held + way), loss);
  }
}
