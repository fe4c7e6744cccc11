package com.operanttechnologies.followup.gate;

import com.operanttechnologies.contact.Preferences;
import com.operanttechnologies.contact.Preferences.Choice;
import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.followup.StartCheck;
import com.operanttechnologies.followup.StartRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nobody is put into a sequence whose kind of mail they have switched off. */
@Component
class StreamBeforeStart implements StartCheck {
  private final Streams streams;
  private final Preferences preferences;

  StreamBeforeStart(Streams streams, Preferences preferences) {
    this.streams = streams;
    this.preferences = preferences;
  }

  @Override
  public List<String> failures(StartRequest request) {
    UUID stream = streams.ofSequences().get(request.sequence());
    return preferences.of(request.contact()).streams().stream()
        .filter(choice -> Objects.equals(choice.id(), stream) && !choice.on())
        .map(StreamBeforeStart::sentence)
        .toList();
  }

  private static String sentence(Choice choice) {
    String kind = choice.name() == null ? "follow-ups about quotes" : "“" + choice.name() + "”";
    return "The recipient has switched off " + kind + "; only they can switch it on again.";
  }
}
