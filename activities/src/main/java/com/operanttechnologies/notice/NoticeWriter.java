package com.operanttechnologies.notice;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.billing.ProvisioningEnded;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.notice.GatheredNotices.Told;
import com.operanttechnologies.notice.Notices.News;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.report.ComplaintRateRose;
import com.operanttechnologies.seal.RenewalFailed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens and tells the members whom it concerns, in the same transaction. */
@Component
class NoticeWriter {
  /** Their failing is told once, in the app, and not by yet another mail. */
  private static final Set<String> OWN_MAILS = Set.of("notice", "invitation", "reset");

  private static final int EXCERPT = 300;

  private final Notices notices;
  private final GatheredNotices gathered;
  private final Concerned concerned;
  private final NoticeMails mails;

  NoticeWriter(Notices notices, GatheredNotices gathered, Concerned concerned, NoticeMails mails) {
    this.notices = notices;
    this.gathered = gathered;
    this.concerned = concerned;
    this.mails = mails;
  }

  @EventListener
  void viewed(QuoteHappened.Viewed event) {
    tell(new News(NoticeKind.VIEWED, event.quote(), null, null), true);
  }

  /** Acceptance is mailed with the sealed document already. */
  @EventListener
  void ended(QuoteHappened.Ended event) {
    switch (event.state()) {
      case "accepted" -> tell(new News(NoticeKind.ACCEPTED, event.quote(), null, null), false);
      case "declined" -> tell(new News(NoticeKind.DECLINED, event.quote(), null, null), true);
      default -> {}
    }
  }

  @EventListener
  void asked(QuoteHappened.Asked event) {
    NoticeKind kind = event.moreTime() ? NoticeKind.MORE_TIME : NoticeKind.ASKED;
    String text = excerpt(event.text());
    tell(new News(kind, event.quote(), null, text.isBlank() ? null : text), true);
  }

  private static String excerpt(String text) {
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
  }

  @EventListener
  void signed(QuoteHappened.Signed event) {
    tell(new News(NoticeKind.SIGNED, event.quote(), null, event.name()), true);
  }

  @EventListener
  void recommended(QuoteHappened.Recommended event) {
    String said = event.name() + (event.approves() ? " recommends it" : " objects");
    String detail = event.remark().isEmpty() ? said : said + ": " + excerpt(event.remark());
    tell(new News(NoticeKind.RECOMMENDED, event.quote(), null, detail), true);
  }

  @EventListener
  void replied(MailEvent.Replied event) {
    tell(new News(NoticeKind.REPLIED, event.about().quote(), event.about().message(), null), true);
  }

  /** A mail that came back for now is tried again by the next one: nobody has to act. */
  @EventListener
  void bounced(MailEvent.Bounced event) {
    if (event.permanent()) {
      String status = event.status() == null ? "" : " (" + event.status() + ")";
      tell(about(NoticeKind.BOUNCED, event.about(), "The mail came back" + status), true);
    }
  }

  @EventListener
  void complained(MailEvent.Complained event) {
    tell(about(NoticeKind.COMPLAINED, event.about(), null), true);
  }

  @EventListener
  void stopRequested(MailEvent.StopRequested event) {
    tell(about(NoticeKind.STOP_REQUESTED, event.about(), null), true);
  }

  @EventListener
  void challenged(MailEvent.Challenged event) {
    String what = "The recipient's mail system wants you to confirm the sender";
    tell(about(NoticeKind.HELD, event.about(), what), true);
  }

  private static News about(NoticeKind kind, MailEvent.About about, @Nullable String detail) {
    return new News(kind, about.quote(), about.message(), detail);
  }

  @EventListener
  void failed(MailEvent.Failed event) {
    tell(about(NoticeKind.FAILED, event.about(), event.reason()), byMail(event.about()));
  }

  @EventListener
  void held(MailEvent.Held event) {
    tell(about(NoticeKind.HELD, event.about(), event.reason()), byMail(event.about()));
  }

  private static boolean byMail(MailEvent.About about) {
    return !OWN_MAILS.contains(about.kind());
  }

  @EventListener
  void provisioningEnded(ProvisioningEnded event) {
    if (!event.ok()) {
      tell(new News(NoticeKind.FAILED, event.quote(), null, event.reason()), true);
    }
  }

  @EventListener
  void sealFailed(QuoteHappened.SealFailed event) {
    String what = "The accepted document could not be sealed. " + event.reason();
    tell(new News(NoticeKind.FAILED, event.quote(), null, what), true);
  }

  /** The admins hear it: no seller can do anything about an authority. */
  @EventListener
  void renewalFailed(RenewalFailed event) {
    tell(new News(NoticeKind.SEALS, null, null, event.reason()), true);
  }

  @EventListener
  void complaintsRose(ComplaintRateRose event) {
    String consequence = event.stopped() ? "Follow-ups are held: " : "Please look into it: ";
    tell(new News(NoticeKind.COMPLAINTS, null, null, consequence + event.reason()), true);
  }

  /** Whoever may decide hears it, and not the seller. */
  @EventListener
  void approvalAsked(QuoteHappened.ApprovalAsked event) {
    News news = new News(NoticeKind.APPROVAL_ASKED, event.quote(), null, event.words());
    tell(concerned.among(event.members()), news, true);
  }

  @EventListener
  void approved(QuoteHappened.Approved event) {
    tell(decided(NoticeKind.APPROVED, event.quote(), event.by(), event.remark()), true);
  }

  @EventListener
  void returned(QuoteHappened.Returned event) {
    tell(decided(NoticeKind.RETURNED, event.quote(), event.by(), event.remark()), true);
  }

  private static News decided(NoticeKind kind, UUID quote, String by, String remark) {
    return new News(kind, quote, null, remark.isEmpty() ? by : by + ": " + remark);
  }

  private void tell(News news, boolean byMail) {
    tell(concerned.of(news.quote()), news, byMail);
  }

  private void tell(List<Member> members, News news, boolean byMail) {
    for (Member member : members) {
      boolean mailed = byMail && member.wants(news.kind());
      switch (gathered.gather(member, news)) {
        case Told.Apart() -> {
          notices.add(member, news);
          if (mailed) {
            mails.plan(member, news);
          }
        }
        case Told.Begun(UUID notice) -> {
          if (mailed) {
            mails.planMany(member, news, notice);
          }
        }
        case Told.Gathered() -> {}
      }
    }
  }
}
