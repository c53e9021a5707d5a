/** Threads that the service cannot do without, and whether they live. */
@NullMarked
package no.meetat.sip.vital;

import org.jspecify.annotations.NullMarked;
