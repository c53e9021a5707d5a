package no.meetat.bridge;

import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.prompt.Prompt;

/**
 * Driven port: what callers hear. No method blocks; all ignore unknown calls. A call that is in no
 * conference hears its prompts, else silence.
 */
public interface MediaServer {

  /**
   * The conference as it now is. The mixer asks its {@link no.meetat.conference.MediaPolicy} for
   * each caller's direction; inactive callers hear hold music. A caller whose direction is no
   * longer inactive does not hear the rest of an earlier prompt.
   */
  void publish(Conference conference);

  /** The call's media belongs to the conference from now on, until the call ends. */
  void connect(CallId call, ConferenceId conference);

  /**
   * The caller alone hears the prompt, instead of the conference, after those given before. When
   * the last one given has been heard to its end, the bridge gets {@code promptsEnded}.
   */
  void play(CallId call, Prompt prompt);

  /** Silences the call's prompts, playing or not; the bridge gets no {@code promptsEnded}. */
  void stop(CallId call);

  /** All who are connected to the conference and not on hold hear the prompt, over the talk. */
  void announce(ConferenceId conference, Prompt prompt);

  /** Forgets the conference; its calls have ended. */
  void close(ConferenceId conference);
}
