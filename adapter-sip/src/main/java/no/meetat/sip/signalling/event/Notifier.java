package no.meetat.sip.signalling.event;

import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;

/**
 * What all subscriptions have in common.
 *
 * @param meetings the conference that a call is in; none before its code is known
 * @param due takes one that has something to tell, as soon as it may
 * @param gone takes one that is over, and whose last NOTIFY is answered
 * @param nanos a monotonic clock
 */
record Notifier(
    Function<CallId, Option<Conference>> meetings,
    Consumer<Subscription> due,
    Consumer<Subscription> gone,
    EventFigures figures,
    LongSupplier nanos) {}
