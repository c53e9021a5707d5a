package no.meetat.cli.settings;

import io.vavr.control.Option;
import no.meetat.sip.trace.TraceSettings;

/** Reads what becomes of the messages of SIP that pass. */
final class TraceReader {

  private static final String MEMORY = "sip.trace.memory";
  private static final String SERVER = "sip.capture.server";
  private static final String AGENT = "sip.capture.id";

  private static final long LEAST_MEMORY = 256L << 10;
  private static final long MOST_MEMORY = 1L << 30;

  private final SettingsReader values;

  TraceReader(SettingsReader values) {
    this.values = values;
  }

  TraceSettings read() {
    return new TraceSettings(
        values.octets(MEMORY, LEAST_MEMORY, MOST_MEMORY),
        Option.when(!values.text(SERVER).isBlank(), () -> values.namedAddress(SERVER)),
        values.unsigned(AGENT));
  }
}
