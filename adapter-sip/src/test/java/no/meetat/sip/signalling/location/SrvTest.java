package no.meetat.sip.signalling.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of servers (RFC 2782). */
class SrvTest {

  private static final long SEED = 20_261_129;
  private static final int DRAWS = 10_000;

  private final Random random = new Random(SEED);

  @Test
  void the_lowest_priority_comes_first() {
    Vector<Srv> servers = Vector.of(srv(20, 0, "c"), srv(10, 5, "a"), srv(15, 9, "b"));

    assertThat(Srv.ordered(servers, random).map(Srv::target)).containsExactly("a", "b", "c");
  }

  @Test
  void of_one_priority_each_comes_first_by_its_weight() {
    Vector<Srv> servers = Vector.of(srv(10, 10, "a"), srv(10, 60, "b"), srv(10, 30, "c"));

    assertThat(firsts(servers, "b")).isBetween(0.58, 0.62);
    assertThat(firsts(servers, "c")).isBetween(0.28, 0.32);
  }

  @Test
  void a_weight_of_0_is_seldom_first_but_all_come() {
    Vector<Srv> servers = Vector.of(srv(10, 99, "a"), srv(10, 0, "b"));

    assertThat(firsts(servers, "b")).isBetween(0.001, 0.03);
    assertThat(Srv.ordered(servers, random)).containsExactlyInAnyOrderElementsOf(servers);
  }

  @Test
  void without_weights_all_come_too() {
    Vector<Srv> servers = Vector.of(srv(10, 0, "a"), srv(10, 0, "b"));

    assertThat(Srv.ordered(servers, random)).containsExactlyInAnyOrderElementsOf(servers);
  }

  @Test
  void a_service_that_is_not_offered_has_no_server() {
    assertThat(Srv.ordered(Vector.of(srv(0, 0, ".")), random)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "a 2 3 b", "1 2 65536 b", "1 2 3 b c", "-1 2 3 b"})
  void a_malformed_record_is_none(String written) {
    assertThat(Srv.read(written)).isEmpty();
  }

  private double firsts(Vector<Srv> servers, String target) {
    int times =
        Vector.range(0, DRAWS)
            .count(any -> Srv.ordered(servers, random).head().target().equals(target));
    return times / (double) DRAWS;
  }

  private static Srv srv(int priority, int weight, String target) {
    return new Srv(priority, weight, 5_060, target);
  }
}
