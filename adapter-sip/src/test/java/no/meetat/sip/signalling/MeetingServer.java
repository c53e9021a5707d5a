package no.meetat.sip.signalling;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.bridge.Timer;
import no.meetat.bridge.memory.InMemoryJournal;
import no.meetat.bridge.memory.InMemoryMedia;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.bridge.memory.InMemoryRecords;
import no.meetat.call.CallId;
import no.meetat.conference.ImmutableConferencePolicy;
import no.meetat.dtmf.DigitTimers;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumbers;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.event.SubscriptionLimits;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ListeningPoint;
import no.meetat.time.Moment;

/**
 * A server that holds a meeting. The phones at 127.0.0.0/24 are one trusted peer that may subscribe
 * to it; those at 127.0.1.0/24 are another, which may not.
 */
final class MeetingServer implements AutoCloseable {

  static final String MODERATOR = "48291374#";
  static final String PARTICIPANT = "71320465#";

  /** Where nobody may subscribe from. */
  static final String ELSEWHERE = "127.0.1.1";

  final int port = FreePorts.next();
  final SipServer sip;
  private final Bridge bridge;
  private final AtomicInteger ids = new AtomicInteger();
  private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();

  MeetingServer(SubscriptionLimits limits) {
    this(settings -> settings.withSubscriptions(limits));
  }

  MeetingServer(UnaryOperator<ImmutableSipSettings> settings) {
    sip =
        new SipServer(
            settings.apply(listening()),
            new FakeMedia(),
            new NewCalls(
                AccessNumbers.DEFAULT, () -> new CallId("c" + ids.incrementAndGet()), () -> true),
            MeetingServer::now);
    bridge = bridge();
    sip.start(bridge).get();
  }

  static MeetingServer started() {
    return new MeetingServer(settings -> settings);
  }

  private ImmutableSipSettings listening() {
    InetSocketAddress at = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    return SipSettings.listeningOn(
            new ListeningPoint(Carrier.UDP, at), new ListeningPoint(Carrier.TCP, at))
        .withTimers(TestServer.HASTY)
        .withPeers(
            Peers.of(
                    Vector.of(
                        peer("phones", "127.0.0.0/24")
                            .with(CallTerms.DEFAULT.withConferenceEvents()),
                        peer("others", "127.0.1.0/24")))
                .get());
  }

  private static Peer peer(String name, String addresses) {
    return new Peer(
        name,
        AddressRange.parse(addresses).toVector(),
        HashSet.of(Identity.values()),
        true,
        MediaPath.LEARN,
        HashSet.empty(),
        Option.none());
  }

  private Bridge bridge() {
    InMemoryMeetings meetings = meetings();
    return new Bridge(
        ImmutableBridgeSetup.builder()
            .meetings(meetings)
            .calls(sip)
            .media(new InMemoryMedia(call -> {}))
            .journal(new ProjectingJournal(new InMemoryJournal(), new InMemoryRecords(), meetings))
            .timer(this::wake)
            .executor(Runnable::run)
            .watchers(sip.events().watchers())
            .conferencePolicy(
                ImmutableConferencePolicy.builder()
                    .digitTimers(new DigitTimers(10_000, 4_000, 0, 10_000))
                    .endGrace(100)
                    .farewell(100)
                    .build())
            .build());
  }

  private static InMemoryMeetings meetings() {
    Meeting board =
        new Meeting.Standing(
            new MeetingId("Board"), "Kari", new PhoneNumber("+4723000000"), Option.none());
    return new InMemoryMeetings(
        HashMap.of(
            code(MODERATOR), new Seat(board, Entitlement.MODERATOR),
            code(PARTICIPANT), new Seat(board, Entitlement.PARTICIPANT)));
  }

  private static AccessCode code(String keys) {
    return new AccessCode(keys.replace("#", ""));
  }

  private Timer.WakeUp wake(long millis, Consumer<Moment> action) {
    Future<?> due =
        alarms.schedule(() -> action.accept(now()), millis - now().millis(), TimeUnit.MILLISECONDS);
    return () -> due.cancel(false);
  }

  private static Moment now() {
    return new Moment(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), Instant.now());
  }

  /** A phone at this address that has called and been answered, and has pressed no key. */
  MeetingPhone calling(TestPhone phone, String... headers) {
    RequestText invite =
        Vector.of(headers)
            .map(header -> header.split(": ", 2))
            .foldLeft(phone.invite(), (text, header) -> text.add(header[0], header[1]));
    String contact = phone.callBy(invite).header("Contact");
    return new MeetingPhone(this, phone, new CallId("c" + ids.get()), contact);
  }

  /** A phone that is in the meeting. */
  MeetingPhone joined(String keys, String number) {
    MeetingPhone phone =
        calling(TestPhone.over("UDP", port), "P-Asserted-Identity: <sip:" + number + "@127.0.0.1>");
    phone.press(keys);
    return phone;
  }

  /** The caller of this call presses these keys. */
  void press(CallId call, String keys) {
    Seq<Key> pressed = Vector.ofAll(keys.toCharArray()).flatMap(Key::of);
    pressed.forEach(key -> {
      bridge.keyPressed(call, key, now());
      bridge.keyReleased(call, now());
    });
  }

  @Override
  public void close() {
    sip.stop();
    alarms.shutdownNow();
  }
}
