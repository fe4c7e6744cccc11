package com.operanttechnologies.testing;

import com.operanttechnologies.account.AccountMails;
import com.operanttechnologies.account.Member;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;

/** Account mails that would have been sent. */
@Primary
public class RecordedMails implements AccountMails {

  /** One mail. */
  public record Mail(String kind, String recipient, URI link) {}

  private final List<Mail> mails = new CopyOnWriteArrayList<>();

  @Override
  public void invite(UUID tenant, Member member, URI link) {
    mails.add(new Mail("invitation", member.email(), link));
  }

  @Override
  public void reset(UUID tenant, Member member, URI link) {
    mails.add(new Mail("reset", member.email(), link));
  }

  public List<Mail> to(String recipient) {
    return mails.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
  }
}
