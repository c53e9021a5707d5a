package no.meetat.bridge.memory;

import io.vavr.control.Option;
import no.meetat.bridge.LineFigures;
import no.meetat.bridge.LineMeter;
import no.meetat.call.CallId;
import no.meetat.contract.LineMeterContract;

class InMemoryLinesTest extends LineMeterContract {

  private static final CallId OLA = new CallId("ola");

  private final InMemoryLines lines = new InMemoryLines();

  @Override
  protected LineMeter meter() {
    return lines;
  }

  @Override
  protected CallId heardCaller() {
    lines.put(
        OLA, new LineFigures(Option.some(-20), "PCMA", 100, 0, 0, 0, Option.none(), Option.none()));
    return OLA;
  }

  @Override
  protected CallId unheardCaller() {
    lines.put(
        OLA, new LineFigures(Option.none(), "PCMA", 100, 0, 0, 0, Option.none(), Option.none()));
    return OLA;
  }

  @Override
  protected void end(CallId call) {
    lines.end(call);
  }
}
