/** Our requests outside dialogs (RFC 3261, section 8.1). */
@NullMarked
package no.meetat.sip.signalling.client;

import org.jspecify.annotations.NullMarked;
