/** Addresses: which of them are this machine's, which make one network, and which one host. */
@NullMarked
package no.meetat.sip.network;

import org.jspecify.annotations.NullMarked;
