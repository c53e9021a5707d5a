package no.meetat.cli.settings;

import io.vavr.control.Option;
import no.meetat.sip.peer.CallLimits;
import no.meetat.sip.peer.CallTerms;

/** Reads what holds for the calls that come from a peer. */
final class CallTermsReader {

  private static final int MOST_CALLS = 1_000_000;

  private final SettingsReader values;

  CallTermsReader(SettingsReader values) {
    this.values = values;
  }

  /** Those of the peer at this path. */
  CallTerms read(String peer) {
    return new CallTerms(limits(peer + ".limits"));
  }

  private CallLimits limits(String path) {
    return new CallLimits(limit(path + ".calls"), limit(path + ".calls-per-second"));
  }

  private Option<Integer> limit(String path) {
    return Option.when(values.has(path), () -> values.within(path, 1, MOST_CALLS));
  }
}
