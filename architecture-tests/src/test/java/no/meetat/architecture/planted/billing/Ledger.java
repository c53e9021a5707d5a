package no.meetat.architecture.planted.billing;

/** Part of an adapter; an innocent one. */
public record Ledger(long entries) {}
