package com.operanttechnologies.mail.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A DNS of a test: what was published, and which names do not answer. */
public final class Zone implements TxtRecords {
  private final Map<String, List<String>> records = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final List<String> asked = new ArrayList<>();

  public Zone with(String name, String... texts) {
    records.put(name, List.of(texts));
    return this;
  }

  public Zone silentAt(String name) {
    silent.add(name);
    return this;
  }

  public Zone clear() {
    records.clear();
    silent.clear();
    return this;
  }

  public List<String> asked() {
    return asked;
  }

  @Override
  public Answer of(String name) {
    asked.add(name);
    return silent.contains(name)
        ? new Answer.Unanswered()
        : new Answer.Found(records.getOrDefault(name, List.of()));
  }
}
