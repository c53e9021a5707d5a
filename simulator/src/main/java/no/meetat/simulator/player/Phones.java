package no.meetat.simulator.player;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;

/** The callers' ends of all calls. */
final class Phones implements CallControl {
  private final Map<CallId, Phone> byCall = new LinkedHashMap<>();
  private final Map<String, Phone> latest = new HashMap<>();
  private final Map<String, Integer> dials = new HashMap<>();

  /** A new call: the first of {@code ola} is {@code ola}, the second {@code ola-2}. */
  Phone dial(String caller) {
    int count = dials.merge(caller, 1, Integer::sum);
    Phone phone = new Phone(new CallId(count == 1 ? caller : caller + "-" + count), caller);
    byCall.put(phone.call(), phone);
    latest.put(caller, phone);
    return phone;
  }

  /** The caller's latest call. */
  Option<Phone> of(String caller) {
    return Option.of(latest.get(caller));
  }

  Option<Phone> of(CallId call) {
    return Option.of(byCall.get(call));
  }

  /** The caller's name in the script. */
  String caller(CallId call) {
    return of(call).map(Phone::caller).getOrElse(call.value());
  }

  /** The phones still in a call, in the order they dialled. */
  Seq<Phone> inCall() {
    return Vector.ofAll(byCall.values()).filter(Phone::isInCall);
  }

  @Override
  public void answer(CallId call) {
    // a call is answered as it is dialled: nobody waits for it here
  }

  @Override
  public void hangUp(CallId call) {
    of(call).forEach(Phone::end);
  }

  @Override
  public void release(CallId call) {
    // a caller who hangs up here does not wait to be informed
  }
}
