package no.meetat.bridge;

import io.vavr.control.Option;
import no.meetat.call.CallId;

/**
 * Driven port: levels and line quality, for those who watch. Any thread may ask at any time; it
 * does not block, and nobody in a meeting waits for it.
 */
public interface LineMeter {

  /** How the call's line fares; none where it has no media yet, or no more. */
  Option<LineFigures> figures(CallId call);
}
