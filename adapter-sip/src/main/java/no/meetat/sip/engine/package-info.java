/** The media side of the service: sessions and conferences, distributed over the workers. */
@NullMarked
package no.meetat.sip.engine;

import org.jspecify.annotations.NullMarked;
