package no.meetat.architecture.planted.conference;

import no.meetat.architecture.planted.admission.Neighbour;
import no.meetat.architecture.planted.bridge.Counter;

/** Knows a package of its own tier, and one further out. */
class KnowsItsNeighbour {

  int ofSameTier(Neighbour neighbour) {
    return neighbour.number();
  }

  int ofOuterTier(Counter counter) {
    return counter.change();
  }
}
