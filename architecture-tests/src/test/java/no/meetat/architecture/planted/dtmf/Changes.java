package no.meetat.architecture.planted.dtmf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** State that changes. */
class Changes {

  int number;
  private final int[] array = {1};
  private final List<Integer> list = new ArrayList<>();
  final Map<String, Integer> map = Map.of();
  final StringBuilder text = new StringBuilder();

  int sum() {
    return number + array[0] + list.size();
  }
}
