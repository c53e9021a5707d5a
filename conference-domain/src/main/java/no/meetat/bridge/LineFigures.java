package no.meetat.bridge;

import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * How the line of one call fares, as of a moment ago; sampled beside what happens, and kept
 * nowhere.
 *
 * @param level how loud the loudest 20 ms of the last second were, dBov from {@link #SILENCE} to 0;
 *     none while the caller is not heard, since nobody listens then
 * @param codec what the media side calls the way in which sound is coded
 * @param received packets that have come
 * @param lost packets that did not come; below zero where more came twice than were lost
 * @param late packets of speech that came too late to be heard
 * @param jitterMillis how unevenly packets come (RFC 3550, section 6.4.1)
 * @param mos how good people would call what came in the last 5 s, a mean opinion score of 1 to 4.4
 *     (ITU-T G.107); none while nothing comes
 * @param there how the peer hears us; none while it has reported nothing
 */
public record LineFigures(
    Option<Integer> level,
    String codec,
    long received,
    long lost,
    long late,
    long jitterMillis,
    Option<BigDecimal> mos,
    Option<HeardThere> there) {

  /** The level of digital silence (RFC 6464, section 3). */
  public static final int SILENCE = -127;

  /** The same with what the peer has reported. */
  public LineFigures withThere(Option<HeardThere> reported) {
    return new LineFigures(level, codec, received, lost, late, jitterMillis, mos, reported);
  }
}
