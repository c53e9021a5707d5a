package no.meetat.sip.signalling.transport;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Messages from peers of one kind: those of each sender in order, and each sender in turn for as
 * many octets as any other (deficit round robin). One thread at a time.
 */
final class FairQueue {

  /** In one turn, in octets. */
  static final int QUANTUM = 8_192;

  private final Limits limits;
  private final Map<Sender, Line> lines = new HashMap<>();
  private final ArrayDeque<Line> turns = new ArrayDeque<>();
  private long octets;

  /**
   * How much may wait.
   *
   * @param messages of one sender
   * @param octets of one sender
   * @param octetsInAll of all senders
   */
  record Limits(int messages, long octets, long octetsInAll) {}

  FairQueue(Limits limits) {
    this.limits = limits;
  }

  /** Whether a message of this cost may wait. */
  boolean hasRoom(Sender sender, int cost) {
    Line line = lines.getOrDefault(sender, Line.NOBODY);
    return octets + cost <= limits.octetsInAll
        && line.octets + cost <= limits.octets
        && line.waiting.size() < limits.messages;
  }

  void add(Arrival arrival) {
    Line line = lines.computeIfAbsent(arrival.sender(), any -> new Line());
    boolean waited = line.served || !line.waiting.isEmpty();
    line.waiting.add(arrival);
    line.octets += arrival.cost();
    octets += arrival.cost();
    if (!waited) {
      turns.add(line);
    }
  }

  /** Whether nothing may be taken now. */
  boolean isEmpty() {
    return turns.isEmpty();
  }

  /** The next message; nothing more of its sender until it has been served. */
  Arrival take() {
    Line line = turns.remove();
    while (line.deficit < line.waiting.element().cost()) {
      line.deficit += QUANTUM;
      turns.add(line);
      line = turns.remove();
    }
    return take(line);
  }

  private Arrival take(Line line) {
    Arrival arrival = line.waiting.remove();
    line.served = true;
    line.deficit -= arrival.cost();
    line.octets -= arrival.cost();
    octets -= arrival.cost();
    return arrival;
  }

  /** The message taken from this sender has been served. */
  void served(Sender sender) {
    Line line = lines.getOrDefault(sender, new Line());
    line.served = false;
    if (line.waiting.isEmpty()) {
      lines.remove(sender);
    } else if (line.deficit >= line.waiting.element().cost()) {
      turns.addFirst(line);
    } else {
      turns.add(line);
    }
  }

  /** None of it will be served: the listeners that wait are informed. */
  void abandon() {
    lines.values().forEach(line -> line.waiting.forEach(arrival -> arrival.tellServed(false)));
    lines.clear();
    turns.clear();
  }

  private static final class Line {

    private static final Line NOBODY = new Line();

    private final ArrayDeque<Arrival> waiting = new ArrayDeque<>();
    private long octets;
    private long deficit;
    private boolean served;
  }
}
