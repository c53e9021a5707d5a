package no.meetat.sip.trunk;

import no.meetat.sip.signalling.transport.Flow;

/**
 * Where we are registered.
 *
 * @param target that granted it
 * @param flow it was granted over
 * @param until on the trunks' clock, in ns
 */
record Binding(Target target, Flow flow, long until) {

  boolean isOver(long now) {
    return now - until >= 0;
  }
}
