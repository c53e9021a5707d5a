package no.meetat.architecture.planted.lost;

/** Belongs to no part of the product. */
class Stray {}
