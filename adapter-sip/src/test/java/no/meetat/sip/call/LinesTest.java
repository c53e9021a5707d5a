package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of line does to two minutes of speech, wherever the sender is in the tick. */
class LinesTest {

  private static final int RATE = 8_000;
  private static final double LINE_NOISE = -72;
  private static final double[] PHASES = {0, 2, 4, 6, 8, 10, 12, 14, 16, 18};
  private static final short[] SAID = voice(120, 120);
  private static final short[] LONG = voice(120, 900);
  private static final int BURST_BEGINS = 60;
  private static final int BURST_ENDS = 62;

  private static short[] voice(double pitch, int seconds) {
    return LineTrip.noisy(new Voice(RATE, pitch).say(seconds), LINE_NOISE);
  }

  /**
   * Lateness in ms. Expected at most, at each of ten phases: the median of the delay in ms, changes
   * of the delay after 5 s, and damaged frames of speech in percent.
   */
  @ParameterizedTest(name = "{0}, packets of {1} ms")
  @CsvSource(
      delimiter = ';',
      value = {
        "even                 ; 20; NONE       ;   0 ;  52; 0; 0",
        "even within 0.5      ; 20; UNIFORM    ;   0.5;  52; 0; 0",
        "even                 ;  5; NONE       ;   0 ;  45; 0; 0",
        "even                 ; 10; NONE       ;   0 ;  45; 0; 0",
        "even                 ; 30; NONE       ;   0 ;  72; 0; 0",
        "even                 ; 40; NONE       ;   0 ;  72; 0; 0",
        "even                 ; 60; NONE       ;   0 ;  92; 0; 0",
        "uniform jitter       ; 20; UNIFORM    ;  10 ;  62; 0; 0",
        "uniform jitter       ; 20; UNIFORM    ;  30 ;  82; 1; 0.1",
        "uniform jitter       ; 20; UNIFORM    ;  60 ; 115; 2; 0.15",
        "uniform jitter       ; 20; UNIFORM    ; 100 ; 155; 3; 0.25",
        "exponential jitter   ; 20; EXPONENTIAL;  10 ; 125; 3; 0.5",
        "a stall each 30 s    ; 20; STALL      ; 300 ;  52; 0; 0.1",
        "reordered, 5 %       ; 20; REORDER    ;  25 ;  75; 1; 0.1",
        "lost, 5 %            ; 10; LOSS       ;   5 ;  45; 0; 6.5",
        "lost, 5 %            ; 20; LOSS       ;   5 ;  52; 0; 6",
        "lost, 5 %            ; 30; LOSS       ;   5 ;  72; 2; 6.5",
        "lost, 5 %            ; 60; LOSS       ;   5 ;  92; 0; 6",
      })
  void a_line_costs_no_more_than(
      String name, int millis, Kind kind, double size, double delay, int changes, double damaged) {
    for (double phase : PHASES) {
      LineTrip trip = new LineTrip(SAID, millis, 0).send(phase, kind.of(size)).play();
      String what = "%s at %.0f ms: %s".formatted(name, phase, trip);
      assertThat(trip.delay(0, 120)).as("delay, %s", what).isBetween(22.0, delay);
      assertThat(trip.changes()).as("changes, %s", what).isLessThanOrEqualTo(changes);
      assertThat(trip.damaged()).as("damaged, %s", what).isLessThanOrEqualTo(damaged);
    }
  }

  @ParameterizedTest(name = "in speech: {0}")
  @ValueSource(booleans = {true, false})
  void a_burst_of_jitter_is_followed_and_forgotten_within_10_s(boolean speech) {
    Random random = new Random(3);
    short[] line = speech ? SAID : LineTrip.noisy(new short[SAID.length], LINE_NOISE);
    for (double phase : PHASES) {
      LineTrip trip =
          new LineTrip(line, 20, 0)
              .send(phase, at -> isInBurst(at) ? 150 * random.nextDouble() : 0)
              .play();
      double before = trip.delay(50, BURST_BEGINS);
      assertThat(trip.delay(BURST_ENDS, BURST_ENDS + 3)).isGreaterThan(before + 80);
      assertThat(trip.delay(BURST_ENDS + 10, 120)).as("%s", trip).isBetween(before, before + 20);
      assertThat(trip.lastChange()).isLessThanOrEqualTo(BURST_ENDS + 10);
      assertThat(trip.damagedFrames()).as("%s", trip).isLessThanOrEqualTo(16);
    }
  }

  private static boolean isInBurst(double millis) {
    return millis > 1_000 * BURST_BEGINS && millis < 1_000 * BURST_ENDS;
  }

  /** In 15 min; at 300 ppm that is 13.5 times 20 ms. */
  @ParameterizedTest(name = "{0} ppm slower, first {1} ms after a tick")
  @CsvSource({
    "-300,5", "-300,15", "-100,5", "-100,15", "-20,5", "-20,15",
    "20,5", "20,15", "100,5", "100,15", "300,5", "300,15"
  })
  void a_clock_that_drifts_damages_nothing(int ppm, double phase) {
    LineTrip trip = new LineTrip(LONG, 20, ppm).send(phase, at -> 0).play();
    assertThat(trip.damagedFrames()).as("%s", trip).isZero();
    assertThat(trip.late()).isZero();
    assertThat(trip.delay(0, 900)).as("%s", trip).isBetween(22.0, 75.0);
  }

  @ParameterizedTest(name = "{0} ppm slower")
  @ValueSource(ints = {-300, 300})
  void nor_does_drift_add_to_jitter(int ppm) {
    LineTrip trip = new LineTrip(LONG, 20, ppm).send(5, Kind.UNIFORM.of(15)).play();
    assertThat(trip.damaged()).as("%s", trip).isLessThanOrEqualTo(0.15);
    assertThat(trip.delay(0, 900)).as("%s", trip).isBetween(22.0, 85.0);
  }

  /** How late packets are, by when they are sent in ms. */
  enum Kind {
    NONE,
    UNIFORM,
    EXPONENTIAL,
    STALL,
    REORDER,
    LOSS;

    private static final double STALLED_EACH = 30_000;
    private static final double ONE_OF = 20;

    DoubleUnaryOperator of(double size) {
      Random random = new Random(3);
      return switch (this) {
        case NONE -> at -> 0;
        case UNIFORM -> at -> size * random.nextDouble();
        case EXPONENTIAL -> at -> -size * Math.log(1 - random.nextDouble());
        case STALL ->
            at -> at % STALLED_EACH > STALLED_EACH - size ? STALLED_EACH - at % STALLED_EACH : 0;
        case REORDER -> at -> random.nextDouble() * ONE_OF < 1 ? size : 0;
        case LOSS -> at -> random.nextDouble() * 100 < size ? Double.NaN : 0;
      };
    }
  }
}
