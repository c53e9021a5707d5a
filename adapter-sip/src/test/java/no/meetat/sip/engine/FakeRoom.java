package no.meetat.sip.engine;

import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.dtmf.Key;
import no.meetat.sip.beat.Failures;
import no.meetat.sip.call.CallEvents;
import no.meetat.sip.call.Elsewhere;
import no.meetat.sip.call.Hearing;
import no.meetat.sip.call.PacketCounters;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.prompt.Clip;

/** One conference of fake phones, mixed by some workers without threads, tick by tick. */
final class FakeRoom implements CallEvents {

  /** What was reported to the bridge: {@code a pressed FIVE}, {@code a promptsEnded}. */
  final List<String> told = new ArrayList<>();

  /** Which keys were let go: {@code a 0 ms ago}. */
  final List<String> released = new ArrayList<>();

  final PacketCounters counters = new PacketCounters();
  final Failures failures = new Failures();
  private final Array<Mixer> mixers;
  private final Venue venue;
  private final Hearing hearing;
  private Conference conference = Conferences.empty("c");
  private final List<FakePhone> phones = new ArrayList<>();
  private long tick;

  FakeRoom(int workers, Clip music) {
    this(workers, music, true, new Hearing(true, true));
  }

  /** With a limiter or without; callers are heard in some way. */
  FakeRoom(int workers, Clip music, boolean limits, Hearing hearing) {
    this.hearing = hearing;
    mixers = Array.range(0, workers).map(n -> new Mixer(n, music, failures));
    venue = new Venue(workers, workers - 1, limits);
  }

  /** A call that is in no conference. */
  FakePhone call(String name, Codec codec) {
    FakePhone phone = new FakePhone(name, codec, this, counters, hearing);
    mixer(phones.size()).add(phone.media);
    phones.add(phone);
    return phone;
  }

  /** All calls, in their order. */
  List<FakePhone> phones() {
    return phones;
  }

  /** A caller of the conference, with media. */
  FakePhone join(String name, Codec codec) {
    return join(name, codec, Role.PARTICIPANT);
  }

  /** The same, in any role. */
  FakePhone join(String name, Codec codec, Role role) {
    FakePhone phone = call(name, codec);
    phone.negotiate(StreamDirection.SEND_RECEIVE);
    publish(Conferences.join(conference, phone.id, role));
    phone.media.join(venue.room((phones.size() - 1) % mixers.size()));
    return phone;
  }

  /** Two callers of the conference, once it is open. */
  Talk talk(Codec listenersCodec) {
    Talk talk = new Talk(join("a", Codecs.PCMA), join("b", listenersCodec));
    open();
    tick();
    return talk;
  }

  /** What one says, the other hears. */
  record Talk(FakePhone talker, FakePhone listener) {}

  private Mixer mixer(int n) {
    return mixers.get(n % mixers.size());
  }

  void open() {
    publish(Conferences.opened(conference));
  }

  void happen(ConferenceEvent event) {
    publish(conference.evolve(event));
  }

  private void publish(Conference next) {
    conference = next;
    mixers.forEach(mixer -> venue.room(mixer.worker()).see(next));
  }

  void announce(Clip clip) {
    mixers.last().announce(venue.announcer(), clip);
  }

  /** Half a tick is over. */
  void peek() {
    mixers.forEach(Mixer::peek);
  }

  void tick() {
    mixers.forEach(mixer -> mixer.collect(tick));
    mixers.forEach(mixer -> mixer.deliver(tick));
    tick++;
  }

  @Override
  public void keyPressed(CallId call, Key key) {
    told.add(call + " pressed " + key);
  }

  @Override
  public void keyReleased(CallId call, long ago) {
    released.add(call + " " + ago + " ms ago");
  }

  @Override
  public void promptsEnded(CallId call) {
    told.add(call + " promptsEnded");
  }

  @Override
  public void mediaElsewhere(CallId call, Elsewhere where) {
    told.add(call + " " + where);
  }
}
