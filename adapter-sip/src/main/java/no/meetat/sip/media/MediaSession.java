package no.meetat.sip.media;

import io.vavr.collection.Set;
import java.net.InetAddress;
import java.time.Duration;
import no.meetat.dtmf.Key;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.prompt.Language;

/** The media of one call: an RTP socket, what it plays and what it hears. */
public interface MediaSession extends AutoCloseable {

  /** The UDP port bound for RTP, for our session description; even. */
  int localPort();

  /**
   * Sends to and accepts from what was negotiated; called when offer and answer are complete, and
   * again for each later negotiation (RFC 3264, section 8). Until then nothing is sent or accepted
   * and prompts wait; nor is anything sent until something vouches for the address.
   */
  void negotiated(MediaStream stream);

  /**
   * Where its RTP may come from and goes to: fixed until this is called, before the first
   * negotiation.
   *
   * @param signalling the address that the INVITE came from
   * @param addresses that one, and others of the same machine
   */
  void follow(MediaPath path, InetAddress signalling, Set<InetAddress> addresses);

  /** The caller is spoken to in this language from now on; until then in that of the service. */
  void speak(Language language);

  /** The peer is trusted: sends to whatever address is negotiated. */
  void trust();

  /**
   * The peer has shown itself at this address by an ACK. Nothing is sent to any other, unless RTP
   * has come from exactly there a short while ago; prompts wait until then.
   */
  void vouchFor(InetAddress address);

  /**
   * The caller has pressed a key, as signalling reports. The same press may come in RTP too, so all
   * keys go to the bridge from here.
   *
   * @param held for how long; zero when that is not said
   */
  void pressed(Key key, Duration held);

  /** Whether nothing has come since silence was last reported to signalling; for any thread. */
  boolean isSilent();

  /** Ends the session and frees its port; a second time changes nothing. */
  @Override
  void close();
}
