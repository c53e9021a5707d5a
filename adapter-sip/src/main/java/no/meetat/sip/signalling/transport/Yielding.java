package no.meetat.sip.signalling.transport;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.meetat.sip.limit.Source;

/**
 * Which connection of a stranger gives way when strangers have all the room there is: of those who
 * have the most, and more than the newcomer, the one idle for longest that carries no call. So
 * nobody keeps others out, and nobody drives out who has less. Any thread.
 */
final class Yielding {

  private final Predicate<InetAddress> trusted;
  private final Supplier<Set<Flow>> carrying;
  private final Set<Connection> open = new HashSet<>();

  /** A connection that can give way. */
  interface Connection extends Flow {

    /** Whether we have opened it; such a one stays. */
    boolean isOurs();

    /** When it was last in use, in nanoseconds of a monotonic clock. */
    long lastSign();

    /** Closes it at once. */
    void close();
  }

  /**
   * No connections yet.
   *
   * @param carrying the flows that carry calls now
   */
  Yielding(Predicate<InetAddress> trusted, Supplier<Set<Flow>> carrying) {
    this.trusted = trusted;
    this.carrying = carrying;
  }

  synchronized void add(Connection connection) {
    open.add(connection);
  }

  /** Forgets it; false where that was done before. */
  synchronized boolean remove(Connection connection) {
    return open.remove(connection);
  }

  /** The connection that gives way to one more of this stranger, forgotten; none where none may. */
  synchronized Option<Connection> yieldTo(InetAddress newcomer) {
    Vector<Connection> strange =
        Vector.ofAll(open).reject(each -> each.isOurs() || trusted.test(address(each)));
    Map<Source, Integer> held = held(strange);
    int own = held.getOrElse(Source.of(newcomer), 0);
    Set<Flow> busy = carrying.get();
    return strange
        .filter(each -> held.getOrElse(source(each), 0) > own && !busy.contains(each))
        .minBy(
            Comparator.comparingInt((Connection each) -> -held.getOrElse(source(each), 0))
                .thenComparingLong(Connection::lastSign))
        .filter(open::remove);
  }

  private static Map<Source, Integer> held(Vector<Connection> connections) {
    return connections.foldLeft(
        HashMap.empty(), (held, each) -> held.put(source(each), 1, Integer::sum));
  }

  private static Source source(Connection connection) {
    return Source.of(address(connection));
  }

  private static InetAddress address(Connection connection) {
    return connection.remote().getAddress();
  }
}
