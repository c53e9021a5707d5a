/** The sum of all who talk in a conference, of which each who listens hears all but the own. */
@NullMarked
package no.meetat.sip.mix;

import org.jspecify.annotations.NullMarked;
