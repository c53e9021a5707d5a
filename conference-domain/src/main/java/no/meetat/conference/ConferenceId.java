package no.meetat.conference;

import no.meetat.call.CallId;

/**
 * Names one conference: a meeting held once, from its first caller to its last.
 *
 * @param value the first caller's call id
 */
public record ConferenceId(String value) {

  /** The conference that this call begins. */
  public static ConferenceId begunBy(CallId call) {
    return new ConferenceId(call.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
