package no.meetat.architecture.planted.sip.signalling;

import javax.sip.SipStack;

/** A library where it belongs. */
interface Stack {

  SipStack signalling();
}
