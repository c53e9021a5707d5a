package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.sip.media.PacketTime;

/** How long the packets are to be that a peer receives (RFC 8866, sections 6.4 and 6.5). */
final class PacketTimes {

  private static final Pattern MILLIS = Pattern.compile("([0-9]{1,4})(?:\\.[0-9]{1,6})?");

  private PacketTimes() {}

  /** As its attributes say: what it likes best, and never more than it takes. */
  static PacketTime of(Vector<Attribute> attributes) {
    int liked = millis(attributes, "ptime").getOrElse(PacketTime.USUAL.millis());
    int most = millis(attributes, "maxptime").getOrElse(PacketTime.LONGEST.millis());
    return PacketTime.within(Math.min(liked, most));
  }

  /** None where it is not written, or means nothing. */
  private static Option<Integer> millis(Vector<Attribute> attributes, String name) {
    return attributes
        .find(attribute -> attribute.is(name))
        .flatMap(Attribute::value)
        .map(value -> MILLIS.matcher(value.trim()))
        .filter(Matcher::matches)
        .map(matched -> Integer.parseInt(matched.group(1)))
        .filter(millis -> millis > 0);
  }
}
