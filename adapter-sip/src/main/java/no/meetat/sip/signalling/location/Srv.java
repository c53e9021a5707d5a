package no.meetat.sip.signalling.location;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server of a service (RFC 2782).
 *
 * @param priority the lowest first
 * @param weight its share of what goes to those of its priority
 * @param port from 0 to 65535
 * @param target its name; {@code .} where the service is not offered
 */
public record Srv(int priority, int weight, int port, String target) {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,5}) ([0-9]{1,5}) ([0-9]{1,5}) (\\S{1,255})");

  private static final int HIGHEST_PORT = 65_535;

  /** The record that is written so in zone files; none where it is malformed. */
  static Option<Srv> read(String written) {
    return Option.some(FORM.matcher(written))
        .filter(Matcher::matches)
        .map(parts ->
            new Srv(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4)))
        .filter(srv -> srv.port <= HIGHEST_PORT);
  }

  boolean isOffered() {
    return !target.equals(".") && !target.isEmpty();
  }

  /** In the order in which they are to be tried, drawn by their weights. */
  static Vector<Srv> ordered(Vector<Srv> servers, RandomGenerator random) {
    return servers
        .filter(Srv::isOffered)
        .groupBy(Srv::priority)
        .toVector()
        .sortBy(group -> group._1)
        .flatMap(group -> drawn(group._2.sortBy(Srv::weight), random));
  }

  /** Those of weight 0 stand first, so that they are drawn seldom. */
  private static Vector<Srv> drawn(Vector<Srv> servers, RandomGenerator random) {
    Vector<Srv> left = servers;
    Vector<Srv> drawn = Vector.empty();
    while (!left.isEmpty()) {
      int next = index(left, random.nextInt(left.map(Srv::weight).sum().intValue() + 1));
      drawn = drawn.append(left.get(next));
      left = left.removeAt(next);
    }
    return drawn;
  }

  /** The first whose weight, with those before it, reaches this. */
  private static int index(Vector<Srv> servers, int reached) {
    int sum = servers.head().weight;
    int at = 0;
    while (sum < reached) {
      at++;
      sum += servers.get(at).weight;
    }
    return at;
  }
}
