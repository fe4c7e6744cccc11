package com.operanttechnologies.notice;

import com.operanttechnologies.account.AccountMails;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.engine.text.ProductTemplates;
import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.NewMessage.About;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.mail.layout.LaidOut;
import com.operanttechnologies.mail.layout.LayoutModel;
import com.operanttechnologies.mail.layout.MailLayout;
import com.operanttechnologies.notice.Notices.News;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails to members: notices, invitations, new passwords. */
@Component
class NoticeMails implements AccountMails {
  private final Tenants tenants;
  private final Ledger ledger;
  private final Organisations organisations;
  private final PublicAddress address;

  NoticeMails(Tenants tenants, Ledger ledger, Organisations organisations, PublicAddress address) {
    this.tenants = tenants;
    this.ledger = ledger;
    this.organisations = organisations;
    this.address = address;
  }

  void plan(Member member, News news) {
    Organisation organisation = organisations.current();
    Words words = Words.of("notice", organisation.locale());
    UUID quote = news.quote();
    String number = quote == null ? "" : number(quote);
    String key = news.kind().code();
    String text = words.say(key + ".text", number, news.detail() == null ? "" : news.detail());
    String page = address.of(quote == null ? general(news) : page(news.kind(), quote));
    send(
        member,
        "notice",
        words.say(key + ".subject", number, news.detail() == null ? "" : news.detail()),
        text,
        words.say(quote == null ? "look" : "open"),
        page,
        quote);
  }

  /** More of them follow for the same reason, and are not told one by one. */
  void planMany(Member member, News news, UUID notice) {
    Words words = Words.of("notice", organisations.current().locale());
    send(
        member,
        "notice",
        words.say("many.subject"),
        words.say("many.text", news.detail() == null ? "" : news.detail()),
        words.say("look"),
        address.of("/notices/" + notice),
        null);
  }

  /** Where it can be answered. */
  private static String page(NoticeKind kind, UUID quote) {
    return "/quotes/"
        + quote
        + switch (kind) {
          case APPROVAL_ASKED -> "/approval";
          case ASKED, MORE_TIME, REPLIED -> "#questions";
          default -> "";
        };
  }

  private static String general(News news) {
    return switch (news.kind()) {
      case COMPLAINTS -> "/reports";
      case SEALS -> "/settings/seal";
      default -> "/today";
    };
  }

  private String number(UUID quote) {
    return tenants
        .sql("select number from quote where id = :quote")
        .param("quote", quote)
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Override
  public void invite(UUID tenant, Member member, URI link) {
    Organisation organisation = organisations.current();
    Words words = Words.of("notice", organisation.locale());
    send(
        member,
        "invitation",
        words.say("invitation.subject", organisation.name()),
        words.say("invitation.text", member.name(), organisation.name()),
        words.say("invitation.button"),
        link.toString(),
        null);
  }

  @Override
  public void reset(UUID tenant, Member member, URI link) {
    Words words = Words.of("notice", organisations.current().locale());
    send(
        member,
        "reset",
        words.say("reset.subject"),
        words.say("reset.text", member.name()),
        words.say("reset.button"),
        link.toString(),
        null);
  }

  private void send(
      Member member,
      String kind,
      String subject,
      String text,
      String button,
      String url,
      @org.jspecify.annotations.Nullable UUID quote) {
    Organisation organisation = organisations.current();
    LaidOut laidOut =
        MailLayout.render(
            new LayoutModel(
                organisation.name(),
                new AccentColour(organisation.accent()),
                text,
                ProductTemplates.render(
                    "quote/paragraphs.ftlh", Map.of("paragraphs", List.of(text.lines().toList()))),
                text,
                new Button(button, url),
                List.of(organisation.nameOnPaper()),
                null,
                organisation.locale()));
    ledger.plan(
        new NewMessage(
            kind,
            MailClass.ESSENTIAL,
            member.email(),
            member.name(),
            new Letter(subject, laidOut.html(), laidOut.text()),
            new About(quote, null, null, null, null, member.id()),
            List.of(),
            tenants.now(),
            false));
  }
}
