/** Where servers are (RFC 3263): names are asked for by DNS, off the path of signalling. */
@NullMarked
package no.meetat.sip.signalling.location;

import org.jspecify.annotations.NullMarked;
