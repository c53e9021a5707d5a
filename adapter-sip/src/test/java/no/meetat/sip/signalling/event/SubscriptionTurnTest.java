package no.meetat.sip.signalling.event;

import static no.meetat.sip.signalling.event.PaperSubscribers.octets;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.signalling.Reply;
import no.meetat.sip.signalling.transaction.Arrivals;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A subscription that is refreshed while something else happens in its dialog. */
class SubscriptionTurnTest {

  private final @AutoClose PaperSubscribers paper = new PaperSubscribers();
  private final Arrivals arrivals = paper.arrivals();
  private final Subscription known = paper.added("call");

  @Test
  void who_refreshes_in_time_is_told_so() {
    refresh();

    assertThat(paper.sent).map(Reply::startLine).first().isEqualTo("SIP/2.0 200 OK");
  }

  @Test
  void a_subscription_that_ends_before_its_turn_is_not_refreshed() {
    known
        .within()
        .turns()
        .take(() -> {
          refresh();
          known.end(EndReason.TIMEOUT);
        });

    assertThat(paper.sent).hasSize(2);
    assertThat(paper.sent.getFirst().header("Subscription-State"))
        .isEqualTo("terminated;reason=timeout");
    assertThat(paper.sent.getLast().status()).isEqualTo(481);
  }

  private void refresh() {
    arrivals.received(octets(PaperSubscribers.refresh(known)), paper.wire);
  }
}
