package com.operanttechnologies.mail.thread;

import com.operanttechnologies.mail.OpenedThread;
import com.operanttechnologies.mail.ThreadEntry;
import com.operanttechnologies.mail.ThreadFilter;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.mail.inbox.InboundRows;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import freemarker.template.utility.StringUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shared inbox as rows. */
@Component
class JdbcThreads implements Threads {
  private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);
  private static final String TEXT =
      "select coalesce(text, '') from inbound where id = :id and thread_id = :thread";

  private final Tenants tenants;
  private final ThreadTable table;
  private final ThreadMails mails;
  private final Answers answers;
  private final InboundRows inbound;
  private final ReplyTable replies;

  JdbcThreads(
      Tenants tenants,
      ThreadTable table,
      ThreadMails mails,
      Answers answers,
      InboundRows inbound,
      ReplyTable replies) {
    this.tenants = tenants;
    this.table = table;
    this.mails = mails;
    this.answers = answers;
    this.inbound = inbound;
    this.replies = replies;
  }

  @Override
  public List<ThreadEntry> list(ThreadFilter filter, @Nullable UUID after, int atMost) {
    return table.list(filter, after, atMost);
  }

  @Override
  public Optional<OpenedThread> open(UUID thread) {
    return table.find(thread).map(this::opened);
  }

  private OpenedThread opened(ThreadEntry entry) {
    return new OpenedThread(
        entry,
        mails.of(entry),
        answers.recipient(entry),
        answers.subject(entry),
        answers.caution(entry).orElse(null));
  }

  @Override
  public Optional<UUID> ofQuote(UUID quote) {
    return table.ofQuote(quote);
  }

  @Override
  public List<Reply> replies(UUID quote) {
    return replies.ofQuote(quote);
  }

  @Override
  public List<Reply> openReplies(int atMost) {
    return replies.open(atMost);
  }

  @Override
  public int unread() {
    return table.unread();
  }

  @Override
  public void markRead(UUID thread) {
    set(thread, "unread = false", null);
  }

  @Override
  public void assign(UUID thread, @Nullable UUID member) {
    if (member != null && !table.isActive(member)) {
      throw new InvalidInput("member", "Choose an active member of your organisation");
    }
    set(thread, "assignee_id = cast(:value as uuid)", member);
  }

  @Override
  public void snooze(UUID thread, Instant until) {
    Instant now = tenants.now();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
      throw new InvalidInput("until", "Choose a time within the next year");
    }
    set(
        thread,
        "snoozed_until = :value, done_at = null, unread = false",
        until.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void finish(UUID thread) {
    set(thread, "done_at = now(), snoozed_until = null, unread = false", null);
  }

  @Override
  public void reopen(UUID thread) {
    set(thread, "done_at = null, snoozed_until = null", null);
  }

  private void set(UUID thread, String assignments, @Nullable Object value) {
    if (!table.set(thread, assignments, value)) {
      throw noThread();
    }
  }

  @Override
  public UUID answer(UUID thread, String text, Actor actor) {
    return answers.plan(found(thread), text, actor);
  }

  @Override
  public UUID answer(UUID thread, String text, boolean warned, Actor actor) {
    ThreadEntry entry = found(thread);
    if (!warned && answers.caution(entry).isPresent()) {
      throw new InvalidInput("anyway", "Read the warning, and tick this to send it all the same");
    }
    return answers.plan(entry, text, actor);
  }

  @Override
  public Optional<String> takeBack(UUID thread, UUID message) {
    return answers.takeBack(found(thread), message);
  }

  @Override
  public Optional<String> html(UUID thread, UUID mail) {
    return said(thread, mail)
        .map(said -> Objects.requireNonNullElseGet(said.html(), () -> asHtml(said.text())));
  }

  @Override
  public Optional<Said> said(UUID thread, UUID mail) {
    return tenants
        .sql(TEXT)
        .param("id", mail)
        .param("thread", thread)
        .query(String.class)
        .optional()
        .map(text -> new Said(text, inbound.html(mail).orElse(null)));
  }

  private static String asHtml(String text) {
    return "<!doctype html><meta charset=utf-8><style>body{font:16px/1.5 system-ui,sans-serif;"
        + "white-space:pre-wrap;overflow-wrap:anywhere;margin:1rem;color:#1c2430;background:#fff}</style>"
        + StringUtil.XHTMLEnc(text);
  }

  private ThreadEntry found(UUID thread) {
    return table.find(thread).orElseThrow(JdbcThreads::noThread);
  }

  private static NotFound noThread() {
    return new NotFound("The thread");
  }
}
