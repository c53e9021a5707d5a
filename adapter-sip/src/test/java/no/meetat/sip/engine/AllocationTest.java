package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final int WARM_UP = 3000;

  @Test
  void a_steady_conference_allocates_nothing() {
    assertAllocatesNothing(MixBenchmark.conference(50, 3));
  }

  @Test
  void a_steady_conference_of_wide_and_narrow_calls_allocates_nothing() {
    assertAllocatesNothing(MixBenchmark.conference(50, 3, Codecs.G722, Codecs.PCMA));
  }

  private static void assertAllocatesNothing(Mixer mixer) {
    mix(mixer, 0, WARM_UP);
    long before = allocated();
    mix(mixer, WARM_UP, 2 * WARM_UP);
    assertThat(allocated() - before).isLessThan(1000);
  }

  private static void mix(Mixer mixer, int from, int to) {
    for (int tick = from; tick < to; tick++) {
      mixer.mix(tick);
      mixer.peek();
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
