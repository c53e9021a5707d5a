package no.meetat.sip.engine;

import io.vavr.collection.Map;
import no.meetat.sip.beat.BeatCounters;
import no.meetat.sip.call.PacketCounters;
import no.meetat.sip.call.Satisfaction;

/**
 * Counts since the start, for operators.
 *
 * @param sessions media sessions now open
 * @param ticks ticks of 20 ms mixed
 * @param lateTicks ticks that were mixed when the next was already due
 * @param worstLatenessMicros how long after its time a tick was mixed at worst, microseconds
 * @param packetsReceived from negotiated peers
 * @param packetsSent taken by the network
 * @param packetsElsewhere from other sources, and dropped; while a peer is heard steadily from
 *     where it is sent to, the kernel drops those of others uncounted
 * @param malformed neither RTP nor RTCP, or with lengths that contradict each other
 * @param unexpected of a payload type that was not negotiated
 * @param forged of encrypted calls, and not encrypted and authenticated by the peer's key
 * @param repeated of encrypted calls, and come before, or too old to say
 * @param lateFrames packets of speech that came after their tick
 * @param lostFrames frames that were lost or late; silence that was not sent is none
 * @param reportsReceived compound packets of RTCP from peers
 * @param reportsSent compound packets of RTCP taken by the network
 * @param refused prompts not taken because too much waited
 * @param failures of single calls in a tick; bugs, to be found in the log
 * @param ended calls in which something came, by how users would like it
 */
public record MediaStatistics(
    long sessions,
    long ticks,
    long lateTicks,
    long worstLatenessMicros,
    long packetsReceived,
    long packetsSent,
    long packetsElsewhere,
    long malformed,
    long unexpected,
    long forged,
    long repeated,
    long lateFrames,
    long lostFrames,
    long reportsReceived,
    long reportsSent,
    long refused,
    long failures,
    Map<Satisfaction, Long> ended) {

  static MediaStatistics of(
      int sessions,
      BeatCounters beat,
      PacketCounters packets,
      long refused,
      long failures,
      Map<Satisfaction, Long> ended) {
    return new MediaStatistics(
        sessions,
        beat.ticks(),
        beat.lateTicks(),
        beat.worstLatenessMicros(),
        packets.received(),
        packets.sent(),
        packets.elsewhere(),
        packets.malformed(),
        packets.unexpected(),
        packets.forged(),
        packets.repeated(),
        packets.late(),
        packets.lost(),
        packets.reportsReceived(),
        packets.reportsSent(),
        refused,
        failures,
        ended);
  }
}
