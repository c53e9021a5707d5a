package no.meetat.architecture.planted.sip.mix;

import no.meetat.architecture.planted.sip.signalling.Offer;
import org.jspecify.annotations.Nullable;

/** The other half of a circle. */
public record Answer(@Nullable Offer offer) {}
