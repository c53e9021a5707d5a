package no.meetat.call;

/** What a caller is in a meeting. */
public enum Role {
  MODERATOR,
  PARTICIPANT
}
