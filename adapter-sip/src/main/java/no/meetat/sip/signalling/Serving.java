package no.meetat.sip.signalling;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.network.ThisMachine;
import no.meetat.sip.sdp.MediaTargets;
import no.meetat.sip.signalling.dialog.Dialogs;
import no.meetat.sip.signalling.dialog.OurAddress;
import no.meetat.sip.signalling.event.ConferenceEvents;
import no.meetat.sip.signalling.event.Subscribing;
import no.meetat.sip.signalling.refresh.SessionTimers;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.time.Moment;

/**
 * Puts together what serves requests.
 *
 * @param settings where the server listens, and limits
 * @param media opens the media of each call
 * @param newCalls which calls are taken
 * @param now the time
 * @param calls those there are
 * @param events who is in the meetings
 * @param refusals counts what is refused
 * @param outcomes counts callers who are asked who they are
 * @param trunks what each trunk has of the calls
 */
record Serving(
    SipSettings settings,
    MediaSessions media,
    NewCalls newCalls,
    Supplier<Moment> now,
    SipCalls calls,
    ConferenceEvents events,
    CallRefusals refusals,
    DigestOutcomes outcomes,
    CallsByTrunk trunks) {

  /**
   * Serves requests with this bridge.
   *
   * @param lines kinds of telephone lines
   * @param transactions carry our own requests
   * @param timers of sessions
   * @param clock runs what is due; must not be blocked
   */
  Requests requests(
      ConferenceBridge bridge,
      LineKinds lines,
      Transactions transactions,
      SessionTimers timers,
      ScheduledExecutorService clock) {
    Dialogs dialogs = new Dialogs(transactions, ours(), settings.peers()::haveBoth);
    Subscribing subscribing = events.start(dialogs, calls::ofFocus, clock);
    return new Requests(
        calls,
        invitations(lines, opening(bridge, dialogs, timers, subscribing)),
        subscribing,
        this::isWatching,
        this::isProven,
        ownPoints()::contain,
        newCalls.accepting());
  }

  private boolean isWatching(Flow flow) {
    return events.serves(flow.remote().getAddress());
  }

  /** Whether who sends over this flow has shown the certificate that it must show, if any. */
  private boolean isProven(Flow flow) {
    return flow.protocol().isSecure()
        || settings.peers().certificateNames(flow.remote().getAddress()).isEmpty();
  }

  private Invitations invitations(LineKinds lines, CallOpening opening) {
    return new Invitations(
        Callers.of(new CallerIdentity(lines, settings.peers()), settings, outcomes),
        new Admittance(newCalls, calls, settings.peers(), settings.intervals()),
        new CallPlaces(settings.peers()::trust, settings.maxCalls(), trunks, System::nanoTime),
        opening,
        refusals);
  }

  private CallOpening opening(
      ConferenceBridge bridge, Dialogs dialogs, SessionTimers timers, Subscribing subscribing) {
    return new CallOpening(
        number -> new CallReports(bridge, now, newCalls.ids().get(), number),
        new Sessions(media, targets(), settings.peers(), ours()),
        dialogs,
        calls,
        timers,
        settings.peers(),
        subscribing);
  }

  /** Where peers find us. */
  OurAddress ours() {
    return new OurAddress(settings.publicAddresses(), settings.peers());
  }

  private MediaTargets targets() {
    return new MediaTargets(ownPoints()::contain, ThisMachine.broadcasts());
  }

  private OwnPoints ownPoints() {
    return new OwnPoints(media::isOurs, settings.listening(), ours().all());
  }
}
