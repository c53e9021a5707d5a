package no.meetat.sip.signalling.event;

import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;

/**
 * What all subscriptions need.
 *
 * @param meetings the conference that a call is in; none before its code is known
 * @param rounds in which they are told
 * @param gone takes one that is over, and whose last NOTIFY is answered
 * @param nanos a monotonic clock
 */
record SubscriptionNeeds(
    Function<CallId, Option<Conference>> meetings,
    Rounds rounds,
    Consumer<Subscription> gone,
    EventFigures figures,
    LongSupplier nanos) {}
