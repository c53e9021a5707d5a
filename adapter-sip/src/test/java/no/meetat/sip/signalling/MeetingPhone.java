package no.meetat.sip.signalling;

import no.meetat.call.CallId;

/**
 * A phone in a call to a meeting.
 *
 * @param contact as our answer had it
 */
record MeetingPhone(MeetingServer server, TestPhone phone, CallId call, String contact)
    implements AutoCloseable {

  void press(String keys) {
    server.press(call, keys);
  }

  /** The URI that it subscribes to. */
  String focus() {
    return contact.substring(1, contact.indexOf('>'));
  }

  void hangUp() {
    phone.hangUp();
  }

  /** A subscriber that sends from the address of the phone. */
  Subscriber subscriber() {
    return subscriber(TestPhone.over("UDP", server.port));
  }

  /** A subscriber to its meeting that sends from anywhere. */
  Subscriber subscriber(TestPhone from) {
    return new Subscriber(from, focus());
  }

  /** Hangs up, if it has not, and waits for nothing. */
  @Override
  public void close() {
    phone.send(phone.request("BYE").toString());
    phone.close();
  }
}
