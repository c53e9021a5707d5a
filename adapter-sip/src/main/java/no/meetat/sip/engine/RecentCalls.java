package no.meetat.sip.engine;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import no.meetat.sip.call.MixedFrames;

/** The counts of calls that have ended, for comparing them with what is charged. */
final class RecentCalls {

  /** The most calls that are kept; the oldest makes room for a new one. */
  static final int LIMIT = 10_000;

  private final ArrayDeque<MixedFrames> ended = new ArrayDeque<>();

  synchronized void add(MixedFrames call) {
    if (ended.size() == LIMIT) {
      ended.remove();
    }
    ended.add(call);
  }

  synchronized Seq<MixedFrames> all() {
    return Vector.ofAll(ended);
  }
}
