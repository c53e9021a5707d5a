/** The media side of the service: sessions and conferences, spread over the workers. */
@NullMarked
package no.meetat.sip.engine;

import org.jspecify.annotations.NullMarked;
