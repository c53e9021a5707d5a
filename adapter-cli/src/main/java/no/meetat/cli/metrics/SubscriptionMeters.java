package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import no.meetat.sip.signalling.event.ConferenceEvents;
import no.meetat.sip.signalling.event.NotifyOutcome;
import no.meetat.sip.signalling.event.SubscribeRefusal;

/** How telephones fare that subscribe to their meetings. */
final class SubscriptionMeters {

  private final Meters meters;
  private final ConferenceEvents events;

  private SubscriptionMeters(Meters meters, ConferenceEvents events) {
    this.meters = meters;
    this.events = events;
  }

  /** Registers the figures of all subscriptions. */
  static void register(MeterRegistry registry, ConferenceEvents events) {
    new SubscriptionMeters(new Meters(registry), events).register();
  }

  private void register() {
    meters.gauge(
        "meetat.sip.subscriptions",
        "Subscriptions of telephones to their meetings",
        events::subscriptions);
    for (NotifyOutcome outcome : NotifyOutcome.values()) {
      notifies(outcome);
    }
    for (SubscribeRefusal why : SubscribeRefusal.values()) {
      refused(why);
    }
    meters.counter(
        "meetat.watch.steps.lost",
        "Steps of conferences that a watcher was too slow to see",
        events::lost,
        "watcher",
        "phones");
  }

  private void notifies(NotifyOutcome outcome) {
    meters.counter(
        "meetat.sip.notifies",
        "NOTIFYs to telephones that have subscribed",
        () -> events.notifies(outcome),
        "outcome",
        outcome.word());
  }

  private void refused(SubscribeRefusal why) {
    meters.counter(
        "meetat.sip.subscribes.refused",
        "SUBSCRIBEs that were refused",
        () -> events.refused(why),
        "reason",
        why.word());
  }
}
