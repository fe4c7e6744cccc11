package com.operanttechnologies.mail.specimen;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Specimens;
import com.operanttechnologies.mail.delivery.DkimRecords;
import com.operanttechnologies.mail.dkim.SignatureFault;
import com.operanttechnologies.mail.dkim.SignedMail;
import com.operanttechnologies.mail.jdbc.Sender;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.mail.mime.InlineImage;
import com.operanttechnologies.mail.mime.MailBody;
import com.operanttechnologies.mail.mime.MailDraft;
import com.operanttechnologies.mail.mime.MailThread;
import com.operanttechnologies.mail.mime.MailingList;
import com.operanttechnologies.mail.mime.MimeComposer;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a mail's bytes by the same hands that send, and measures them. */
@Component
class SpecimenMails implements Specimens {
  private final Tenants tenants;
  private final Senders senders;
  private final DkimRecords signatures;
  private final MimeComposer composer = new MimeComposer();

  SpecimenMails(Tenants tenants, Senders senders, DkimRecords signatures) {
    this.tenants = tenants;
    this.senders = senders;
    this.signatures = signatures;
  }

  @Override
  public Specimen of(Letter letter, MailClass mailClass, String unsubscribe) {
    boolean urges = mailClass == MailClass.FOLLOW_UP;
    List<Fault> faults = new ArrayList<>(LetterFaults.of(letter, urges ? unsubscribe : null));
    Sender sender = senders.current();
    try {
      MailDraft draft = draft(letter, sender, urges ? unsubscribe : null);
      byte[] mail = composer.compose(draft).bytes();
      DkimRecords.Signed signed =
          signatures.signed(tenants.current(), sender.domain(), mail, urges);
      signed.faults().forEach(fault -> faults.add(fault(fault)));
      return new Specimen(signed.bytes(), headers(signed.bytes()), faults);
    } catch (UnsendableMail unsendable) {
      faults.add(LetterFaults.unsendable(unsendable));
      return new Specimen(null, List.of(), faults);
    }
  }

  private MailDraft draft(
      Letter letter, Sender sender, @org.jspecify.annotations.Nullable String unsubscribe) {
    List<InlineImage> images =
        letter.pictures().stream()
            .map(p -> new InlineImage(p.contentId(), p.png(), p.alt(), p.width(), p.height()))
            .toList();
    return new MailDraft(
        sender.from(),
        sender.from(),
        List.of(),
        null,
        letter.subject(),
        new MailBody(letter.text(), letter.html().isBlank() ? null : letter.html(), images),
        List.of(),
        MailThread.begin("<specimen-" + UUID.randomUUID() + "@" + sender.domain() + ">"),
        tenants.now(),
        unsubscribe == null
            ? null
            : new MailingList("follow-ups." + sender.domain(), URI.create(unsubscribe), null),
        true);
  }

  private static List<Header> headers(byte[] mail) {
    return SignedMail.of(mail).fields().stream()
        .map(field -> new Header(field.getKey(), field.getValue()))
        .toList();
  }

  /** An unsigned mail is the sender's matter, which its own checklist judges. */
  private static Fault fault(SignatureFault fault) {
    boolean unsigned = fault == SignatureFault.UNSIGNED;
    Rule rule =
        switch (fault) {
          case NO_WAY_OUT, SEVERAL_WAYS_OUT -> Rule.UNSUBSCRIBE_HEADERS;
          case UNSIGNED, BROKEN, WAY_OUT_UNSIGNED -> Rule.SIGNATURE;
        };
    return new Fault(
        rule,
        "The mail " + fault.words() + ".",
        unsigned
            ? "Publish the DKIM record under Settings, Sender."
            : "Tell whoever runs this server: it is a fault of the product.",
        !unsigned);
  }
}
