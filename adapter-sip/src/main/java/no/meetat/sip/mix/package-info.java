/** The sum of all who talk in a conference; each listener hears all of it but their own part. */
@NullMarked
package no.meetat.sip.mix;

import org.jspecify.annotations.NullMarked;
