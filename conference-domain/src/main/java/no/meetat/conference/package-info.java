/** One meeting: who waits, who talks, who listens, and the moderator's keys (S14 to S28). */
@NullMarked
package no.meetat.conference;

import org.jspecify.annotations.NullMarked;
