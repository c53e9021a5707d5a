/**
 * The rules of the architecture, for MeetAt's own packages and for those of products that embed it.
 */
@NullMarked
package no.meetat.architecture;

import org.jspecify.annotations.NullMarked;
