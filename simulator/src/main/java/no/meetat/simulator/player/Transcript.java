package no.meetat.simulator.player;

import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.time.Instant;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** The story of a simulation, a line for each thing that happens. */
final class Transcript {
  /** Prompts heard one after the other, at the same time and by the same caller or meeting. */
  private record Heard(Moment at, String who, Vector<String> prompts) {
    static final Heard NOTHING = new Heard(new Moment(0, Instant.EPOCH), "", Vector.empty());

    boolean isContinuedBy(Heard next) {
      return at.equals(next.at) && who.equals(next.who);
    }

    Heard and(Heard next) {
      return new Heard(at, who, prompts.appendAll(next.prompts));
    }
  }

  private final PrintWriter out;
  private final VirtualTimer timer;
  private Heard heard = Heard.NOTHING;

  Transcript(PrintWriter out, VirtualTimer timer) {
    this.out = out;
    this.timer = timer;
  }

  /** Something happens now. */
  void tell(String what) {
    flush();
    out.println(Stamp.of(timer.now()) + " " + what);
  }

  /** Somebody is given a prompt now. */
  void hears(String who, Prompt prompt) {
    Heard next = new Heard(timer.now(), who, Vector.of(prompt.label()));
    if (!heard.isContinuedBy(next)) {
      flush();
      heard = new Heard(next.at(), who, Vector.empty());
    }
    heard = heard.and(next);
  }

  /** A line without a time. */
  void note(String line) {
    flush();
    out.println(line);
  }

  private void flush() {
    if (!heard.prompts().isEmpty()) {
      out.println(
          Stamp.of(heard.at()) + "   " + heard.who() + " hears " + heard.prompts().mkString(", "));
    }
    heard = Heard.NOTHING;
  }
}
