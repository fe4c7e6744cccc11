package com.operanttechnologies.mail;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of mails, as the other features do. */
@Component
public class MailEvents {
  private final List<MailEvent> heard = new CopyOnWriteArrayList<>();

  @EventListener
  void hear(MailEvent event) {
    heard.add(event);
  }

  public List<MailEvent> of(UUID message) {
    return heard.stream().filter(event -> event.about().message().equals(message)).toList();
  }
}
