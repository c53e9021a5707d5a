package no.meetat.bridge.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import no.meetat.bridge.LineFigures;
import no.meetat.bridge.LineMeter;
import no.meetat.call.CallId;

/** Lines without sound: each fares as was said last. */
public final class InMemoryLines implements LineMeter {

  private Map<CallId, LineFigures> lines = HashMap.empty();

  /** The line of this call fares so from now on. */
  public synchronized void put(CallId call, LineFigures figures) {
    lines = lines.put(call, figures);
  }

  /** The call has no line any more. */
  public synchronized void end(CallId call) {
    lines = lines.remove(call);
  }

  @Override
  public synchronized Option<LineFigures> figures(CallId call) {
    return lines.get(call);
  }
}
