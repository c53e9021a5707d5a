package no.meetat.cli.server;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import no.meetat.call.CallId;
import no.meetat.cli.settings.MediaResources;
import no.meetat.cli.settings.Settings;
import no.meetat.cli.settings.SipListening;
import no.meetat.sip.engine.MediaEngine;
import no.meetat.sip.engine.MediaSettings;
import no.meetat.sip.network.ThisMachine;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.signalling.ImmutableSipSettings;
import no.meetat.sip.signalling.NewCalls;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.SipSettings;
import no.meetat.sip.signalling.digest.Realm;
import no.meetat.sip.signalling.location.DnsNames;
import no.meetat.sip.signalling.tls.Tls;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ListeningPoint;
import no.meetat.sip.trace.Trace;
import no.meetat.sip.trunk.Trunks;

/** The SIP and media side as the settings want it. */
final class Telephony {

  private Telephony() {}

  static MediaEngine media(Settings settings, SteadyClock clock) {
    MediaResources resources = settings.media();
    MediaSettings media =
        MediaSettings.defaults()
            .withPorts(resources.firstPort(), resources.lastPort())
            .withMaxSessions(settings.sip().maxCalls())
            .withLimiter(resources.limiter())
            .withKeyTones(resources.keyTones())
            .withGate(resources.gate());
    PromptLibrary prompts = PromptLibrary.of(settings.language(), resources.recordings());
    return new MediaEngine(media, prompts, clock, new SecureRandom());
  }

  /** Our certificate and key; none where TLS is not served, left where they are wrong. */
  static Either<String, Option<Tls>> tls(SipListening sip) {
    return sip.tls()
        .filter(files -> !sip.secure().isEmpty())
        .map(files -> Tls.open(files, sip.peers()::certificateNames).map(Option::some))
        .getOrElse(Either.right(Option.none()))
        .mapLeft(why -> "sip.tls: " + why);
  }

  static SipServer sip(
      Settings settings,
      Option<Tls> tls,
      Option<Supplier<Realm>> realm,
      MediaEngine media,
      Trace trace,
      SteadyClock clock,
      Supplier<CallId> callIds,
      BooleanSupplier accepting) {
    return new SipServer(
        listening(settings.sip(), settings.media(), tls).withRealm(realm).withTap(trace),
        media,
        new NewCalls(settings.accessNumbers(), callIds, accepting),
        clock);
  }

  /** What is sent to trunks by a server that has been started. */
  static Trunks trunks(Settings settings, SipServer started) {
    SipListening sip = settings.sip();
    Trunks trunks =
        new Trunks(
            sip.trunks(),
            started.client().get(),
            started.protocols(),
            DnsNames.ofThisMachine(),
            trusted(sip));
    trunks.start();
    return trunks;
  }

  private static Peers trusted(SipListening sip) {
    return sip.peers().withOwn(ThisMachine.outwardAddresses());
  }

  /** What keeps the messages that pass. */
  static Trace trace(Settings settings) {
    SipListening sip = settings.sip();
    return Trace.start(sip.trace(), settings.accessNumbers(), trusted(sip), InstantSource.system());
  }

  private static ImmutableSipSettings listening(
      SipListening sip, MediaResources media, Option<Tls> tls) {
    return SipSettings.listeningOn(points(sip, tls))
        .withPublicAddresses(sip.publicAddresses())
        .withPeers(trusted(sip))
        .withMaxCalls(Math.min(sip.maxCalls(), callsOf(media)))
        .withDscp(sip.dscp())
        .withIntervals(sip.intervals());
  }

  private static ListeningPoint[] points(SipListening sip, Option<Tls> tls) {
    Vector<Carrier> plain = Vector.of(Carrier.UDP, Carrier.TCP);
    return points(sip.plain(), plain)
        .appendAll(points(sip.secure(), tls.map(Tls::carrier).toVector()))
        .toJavaArray(ListeningPoint[]::new);
  }

  private static Seq<ListeningPoint> points(
      Seq<InetSocketAddress> addresses, Vector<Carrier> carriers) {
    return addresses.flatMap(
        address -> carriers.map(carrier -> new ListeningPoint(carrier, address)));
  }

  /** Each call takes an even port. */
  private static int callsOf(MediaResources media) {
    return Math.max(1, media.lastPort() / 2 - (media.firstPort() + 1) / 2 + 1);
  }
}
