package no.meetat.architecture.planted.admission;

/** An innocent one. */
public record Neighbour(int number) {}
