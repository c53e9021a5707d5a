package no.meetat.cli.server;

import java.security.SecureRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import no.meetat.call.CallId;
import no.meetat.cli.settings.MediaResources;
import no.meetat.cli.settings.Settings;
import no.meetat.cli.settings.SipListening;
import no.meetat.sip.engine.MediaEngine;
import no.meetat.sip.engine.MediaSettings;
import no.meetat.sip.network.ThisMachine;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.signalling.NewCalls;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.SipSettings;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ListeningPoint;

/** The SIP and media side as the settings want it. */
final class Telephony {

  private Telephony() {}

  static MediaEngine media(Settings settings, SteadyClock clock) {
    MediaResources resources = settings.media();
    MediaSettings media =
        MediaSettings.defaults()
            .withPorts(resources.firstPort(), resources.lastPort())
            .withMaxSessions(settings.sip().maxCalls());
    PromptLibrary prompts = PromptLibrary.of(settings.language(), resources.recordings());
    return new MediaEngine(media, prompts, clock, new SecureRandom());
  }

  static SipServer sip(
      Settings settings,
      MediaEngine media,
      SteadyClock clock,
      Supplier<CallId> callIds,
      BooleanSupplier accepting) {
    return new SipServer(
        listening(settings.sip(), settings.media()),
        media,
        new NewCalls(settings.accessNumbers(), callIds, accepting),
        clock);
  }

  private static SipSettings listening(SipListening sip, MediaResources media) {
    SipSettings both =
        SipSettings.listeningOn(
                new ListeningPoint(Carrier.UDP, sip.address()),
                new ListeningPoint(Carrier.TCP, sip.address()))
            .withPeers(sip.peers().withOwn(ThisMachine.outwardAddresses()))
            .withMaxCalls(Math.min(sip.maxCalls(), callsOf(media)));
    return sip.publicAddress().map(both::withPublicAddress).getOrElse(both);
  }

  /** Each call takes an even port. */
  private static int callsOf(MediaResources media) {
    return Math.max(1, media.lastPort() / 2 - (media.firstPort() + 1) / 2 + 1);
  }
}
