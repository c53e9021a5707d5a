package no.meetat.sip.signalling.event;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.LongAdder;

/** How subscriptions fare. Any thread. */
final class EventFigures {

  private final Map<NotifyOutcome, LongAdder> notifies =
      Vector.of(NotifyOutcome.values()).toMap(outcome -> outcome, outcome -> new LongAdder());
  private final Map<SubscribeRefusal, LongAdder> refused =
      Vector.of(SubscribeRefusal.values()).toMap(why -> why, why -> new LongAdder());

  void count(NotifyOutcome outcome) {
    notifies.get(outcome).forEach(LongAdder::increment);
  }

  void count(SubscribeRefusal why) {
    refused.get(why).forEach(LongAdder::increment);
  }

  long total(NotifyOutcome outcome) {
    return notifies.get(outcome).map(LongAdder::sum).getOrElse(0L);
  }

  long total(SubscribeRefusal why) {
    return refused.get(why).map(LongAdder::sum).getOrElse(0L);
  }
}
