package no.meetat.sip.engine;

import io.vavr.collection.Array;
import no.meetat.sip.call.Room;
import no.meetat.sip.mix.ConferenceMix;
import no.meetat.sip.prompt.Clip;

/** One conference as the engine has it: a room for each worker, and the announcer. */
final class Venue {

  private final Array<Room> rooms;
  private final int home;
  private final Announcer announcer;

  /**
   * A conference that nobody is in.
   *
   * @param home which of the workers plays announcements
   * @param limits whether sums beyond 16 bits are made quieter; else they are clipped
   */
  Venue(int workers, int home, boolean limits) {
    ConferenceMix mix = new ConferenceMix(workers, limits);
    this.rooms = Array.range(0, workers).map(worker -> new Room(mix.part(worker)));
    this.home = home;
    this.announcer = new Announcer(mix.part(home).talker(Clip.RATE));
  }

  /** As the calls of one worker see it; only for that worker. */
  Room room(int worker) {
    return rooms.get(worker);
  }

  /** The worker that plays announcements. */
  int home() {
    return home;
  }

  /** Only for that worker. */
  Announcer announcer() {
    return announcer;
  }
}
