package no.meetat.architecture.planted.sip.signalling;

import no.meetat.architecture.planted.sip.mix.Answer;

/** One half of a circle. */
public record Offer(Answer answer) {}
