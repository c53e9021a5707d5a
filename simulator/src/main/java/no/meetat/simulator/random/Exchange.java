package no.meetat.simulator.random;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;
import no.meetat.simulator.invariant.Auditor;

/** The lines between callers and the service. */
final class Exchange implements CallControl {

  private final Map<CallId, Phone> phones = new LinkedHashMap<>();
  private final Round round;
  private final Auditor auditor;

  Exchange(Round round, Auditor auditor) {
    this.round = round;
    this.auditor = auditor;
  }

  Phone connect(Person person) {
    Phone phone = new Phone(new CallId("c" + person.number()), person);
    phones.put(phone.call, phone);
    return phone;
  }

  /** All who are in a call, in the order they dialled. */
  List<Phone> inCall() {
    return phones.values().stream().filter(Phone::isInCall).toList();
  }

  Option<Phone> inCall(CallId call) {
    return Option.of(phones.get(call)).filter(Phone::isInCall);
  }

  @Override
  public void answer(CallId call) {
    round.life().usePort();
  }

  @Override
  public void hangUp(CallId call) {
    round.life().usePort();
    inCall(call).forEach(this::cut);
  }

  @Override
  public void release(CallId call) {
    round.life().usePort();
  }

  /** The process is gone, and all lines with it. */
  void cutAll() {
    phones.values().stream().filter(Phone::isInCall).forEach(this::cut);
    phones.clear();
  }

  private void cut(Phone phone) {
    phone.end();
    auditor.disconnected(phone.call);
    round.story().tell(() -> phone.call + " is disconnected");
    round.callers().ended(phone);
  }
}
