/**
 * The runtime around the two state machines, and the only package with threads. An adapter reports
 * to {@link no.meetat.bridge.ConferenceBridge} what callers do; {@link no.meetat.bridge.Bridge}
 * hands it to the call's door, which asks for the code, and from then on to the focus of its
 * conference (RFC 4353). Each reads one mailbox on one thread at a time: it decides, keeps the
 * events in the {@link no.meetat.bridge.Journal}, and only then lets them be seen and heard. The
 * other ports are what it speaks through: {@link no.meetat.bridge.CallControl}, {@link
 * no.meetat.bridge.MediaServer}, {@link no.meetat.bridge.Timer}, {@link no.meetat.bridge.Watcher},
 * {@link no.meetat.bridge.Homes}. What an entry of the journal means for records and for meetings
 * is its {@link no.meetat.bridge.Effect}, which the journal has with it. After a crash {@link
 * no.meetat.bridge.Recovery} closes what the journal left open (S35). To try it all at once, see
 * {@link no.meetat.bridge.memory.InMemoryBridge}.
 */
@NullMarked
package no.meetat.bridge;

import org.jspecify.annotations.NullMarked;
