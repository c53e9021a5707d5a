/** The line between signalling and media: what each asks of the other. */
@NullMarked
package no.meetat.sip.media;

import org.jspecify.annotations.NullMarked;
