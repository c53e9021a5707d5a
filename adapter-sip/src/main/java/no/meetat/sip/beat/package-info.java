/** The 20 ms beat that all media threads keep, and the threads. */
@NullMarked
package no.meetat.sip.beat;

import org.jspecify.annotations.NullMarked;
