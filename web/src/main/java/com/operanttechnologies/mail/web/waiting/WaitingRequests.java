package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails;
import com.operanttechnologies.mail.waiting.WaitingMails.Entry;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.mail.web.api.MessageAnswers;
import com.operanttechnologies.mail.web.api.MessageJson;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What programs ask of waiting mails one by one, the same for each kind. */
@Component
class WaitingRequests {
  private static final int MOST = 200;

  private final Tenants tenants;
  private final WaitingMails waiting;
  private final MessageAnswers answers;

  WaitingRequests(Tenants tenants, WaitingMails waiting, MessageAnswers answers) {
    this.tenants = tenants;
    this.waiting = waiting;
    this.answers = answers;
  }

  <T> Page<T> list(
      CurrentKey key,
      WaitingKind kind,
      @Nullable UUID cursor,
      int limit,
      BiFunction<Entry, MessageJson, T> json) {
    int most = Math.clamp(limit, 1, MOST);
    return tenants.as(
        key.tenant(),
        () -> {
          Page<Entry> page =
              Page.of(
                  waiting.list(kind, cursor, most + 1),
                  most,
                  entry -> entry.message().id().toString());
          return new Page<>(written(page.items(), json), page.next());
        });
  }

  private <T> List<T> written(List<Entry> entries, BiFunction<Entry, MessageJson, T> json) {
    List<MessageJson> mails = answers.of(entries.stream().map(Entry::message).toList());
    return IntStream.range(0, entries.size())
        .mapToObj(at -> json.apply(entries.get(at), mails.get(at)))
        .toList();
  }

  /** What a refusal has changed stays: a rule may have ended the mail. */
  MessageJson decide(CurrentKey key, WaitingKind kind, UUID id, Verdict verdict) {
    tenants
        .as(
            key.tenant(),
            () -> {
              Message found = answers.found(id);
              return waiting.decide(kind, found.id(), verdict, Actor.key(key.id()));
            })
        .ifPresent(refusal -> {
          throw refusal.conflict();
        });
    return tenants.as(key.tenant(), () -> answers.of(id));
  }
}
