package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How good a line is called. */
class LineQualityTest {

  private final LineQuality quality = new LineQuality();
  private long received;
  private long lost;
  private long late;

  @ParameterizedTest(name = "{0} ms, {1} lost: {2}")
  @CsvSource({
    "0, 0, 4.41",
    "100, 0, 4.36",
    "177.3, 0, 4.31",
    "400, 0, 3.05",
    "0, 0.01, 4.33",
    "0, 0.05, 3.94",
    "0, 0.2, 2.63",
    "200, 0.05, 3.60",
    "5000, 1, 1.0"
  })
  void G_107_delay_and_loss_take_from_the_score(double delay, double loss, double mos) {
    assertThat(EModel.mos(EModel.rating(delay, loss))).isCloseTo(mos, within(0.03));
  }

  @Test
  void nothing_is_said_of_a_line_on_which_nothing_comes() {
    assertThat(quality.mosTenths(0, 0)).isEqualTo(LineQuality.UNKNOWN);
    seconds(10, 0, 0);
    assertThat(quality.mosTenths(0, 0)).isEqualTo(LineQuality.UNKNOWN);
  }

  @Test
  void what_was_lost_more_than_5_s_ago_is_forgotten() {
    seconds(20, 50, 0);
    assertThat(quality.mosTenths(0, 0)).isEqualTo(44);

    seconds(3, 40, 10);
    int worse = quality.mosTenths(0, 0);
    seconds(5, 50, 0);

    assertThat(worse).isLessThan(35);
    assertThat(quality.mosTenths(0, 0)).isEqualTo(44);
  }

  @Test
  void what_came_too_late_counts_as_lost_and_delay_counts_too() {
    seconds(10, 50, 0);
    int good = quality.mosTenths(0, 0);
    assertThat(quality.mosTenths(200, 300)).isLessThan(good - 5);

    late += 100;
    seconds(1, 50, 0);
    assertThat(quality.mosTenths(0, 0)).isLessThan(good - 5);
  }

  @ParameterizedTest
  @CsvSource({
    "93.2, SATISFIED",
    "80, SATISFIED",
    "79.9, SOME_DISSATISFIED",
    "70, SOME_DISSATISFIED",
    "69.9, MANY_DISSATISFIED",
    "60, MANY_DISSATISFIED",
    "59.9, NEARLY_ALL_DISSATISFIED",
    "0, NEARLY_ALL_DISSATISFIED"
  })
  void G_107_a_rating_tells_how_users_would_like_a_call(double rating, Satisfaction satisfaction) {
    assertThat(Satisfaction.of(rating)).isEqualTo(satisfaction);
  }

  private void seconds(int seconds, int come, int gone) {
    for (int part = 0; part < 5 * seconds; part++) {
      received += come / 5;
      lost += gone / 5;
      quality.turn(received, lost, late);
    }
  }
}
