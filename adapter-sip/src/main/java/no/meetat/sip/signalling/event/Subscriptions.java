package no.meetat.sip.signalling.event;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import no.meetat.call.CallId;

/** The subscriptions there are, until the last NOTIFY of each is answered. Any thread. */
final class Subscriptions {

  private final SubscriptionLimits limits;
  private final ConcurrentMap<SubscriptionId, Subscription> byId = new ConcurrentHashMap<>();
  private final ConcurrentMap<CallId, Vector<Subscription>> byCall = new ConcurrentHashMap<>();

  /** None yet. */
  Subscriptions(SubscriptionLimits limits) {
    this.limits = limits;
  }

  /**
   * One more; false when there are too many of its call, or of all, or when one of the same name is
   * about to end.
   */
  synchronized boolean add(Subscription subscription) {
    Vector<Subscription> others = ofCall(subscription.call());
    boolean room = byId.size() < limits.all() && others.size() < limits.perCall();
    boolean added = room && byId.putIfAbsent(subscription.id(), subscription) == null;
    if (added) {
      byCall.put(subscription.call(), others.append(subscription));
    }
    return added;
  }

  /** One less; a second time changes nothing. */
  synchronized void remove(Subscription subscription) {
    if (byId.remove(subscription.id(), subscription)) {
      byCall.computeIfPresent(
          subscription.call(),
          (call, all) -> {
            Vector<Subscription> others = all.remove(subscription);
            return others.isEmpty() ? null : others;
          });
    }
  }

  /** The one of this name that has not ended. */
  Option<Subscription> find(SubscriptionId id) {
    return Option.of(byId.get(id)).filter(Subscription::isLive);
  }

  Vector<Subscription> ofCall(CallId call) {
    return byCall.getOrDefault(call, Vector.empty());
  }

  Collection<Subscription> all() {
    return byId.values();
  }

  int size() {
    return byId.size();
  }
}
