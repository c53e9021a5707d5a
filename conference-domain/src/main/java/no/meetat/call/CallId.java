package no.meetat.call;

/**
 * Names one call for ever; given by the adapter that received it.
 *
 * @param value unique over all calls of all runs
 */
public record CallId(String value) implements Comparable<CallId> {

  @Override
  public int compareTo(CallId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
