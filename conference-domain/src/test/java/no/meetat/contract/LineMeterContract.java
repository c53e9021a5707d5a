package no.meetat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.bridge.LineFigures;
import no.meetat.bridge.LineMeter;
import no.meetat.call.CallId;
import org.junit.jupiter.api.Test;

/** What everybody who measures lines must do. */
public abstract class LineMeterContract {

  protected abstract LineMeter meter();

  /** A call whose caller is heard in a meeting, once packets have come from there for a while. */
  protected abstract CallId heardCaller();

  /** The same of a caller who is on hold, or only listens. */
  protected abstract CallId unheardCaller();

  /** The media of the call end. */
  protected abstract void end(CallId call);

  @Test
  void a_line_of_which_packets_have_come_has_figures() {
    LineFigures figures = meter().figures(heardCaller()).get();

    assertThat(figures.received()).isPositive();
    assertThat(figures.codec()).isNotBlank();
    assertThat(figures.late()).isNotNegative();
    assertThat(figures.jitterMillis()).isNotNegative();
  }

  @Test
  void a_caller_who_is_heard_has_a_level() {
    assertThat(meter().figures(heardCaller()).get().level().get())
        .isBetween(LineFigures.SILENCE, 0);
  }

  @Test
  void a_caller_who_is_not_heard_has_none() {
    assertThat(meter().figures(unheardCaller()).get().level()).isEmpty();
  }

  @Test
  void an_unknown_call_has_no_figures() {
    assertThat(meter().figures(new CallId("nobody"))).isEmpty();
  }

  @Test
  void a_call_that_has_ended_has_none_any_more() {
    CallId call = heardCaller();
    end(call);

    assertThat(meter().figures(call)).isEmpty();
  }
}
