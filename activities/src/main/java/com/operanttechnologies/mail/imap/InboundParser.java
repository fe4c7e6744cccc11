package com.operanttechnologies.mail.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Understands the bytes of a mail as far as its bounds go; never throws, whatever they are. */
public final class InboundParser {
  private static final Set<String> REPORTS =
      Set.of(
          "message/delivery-status",
          "message/feedback-report",
          "text/rfc822-headers",
          "message/rfc822");
  private static final int REPORT_PARTS = 10;

  /** Reads a whole mail. */
  public InboundMail parse(long uid, byte[] raw) {
    return parse(uid, raw, raw.length);
  }

  /**
   * Reads a mail of which perhaps only the beginning is there.
   *
   * @param size how large it is in truth
   */
  InboundMail parse(long uid, byte[] raw, long size) {
    MimePart mail = MimePart.at(raw, 0, raw.length);
    Headers headers = new Headers(mail);
    Walk walk = new Walk();
    walk.into(mail, 0);
    String text = Bounds.cut(walk.text(), Bounds.TEXT_CHARS);
    return new InboundMail(
        uid,
        headers.id("Message-ID"),
        headers.id("In-Reply-To"),
        headers.ids("References"),
        headers.address("From"),
        headers.address("Reply-To"),
        headers.addresses("To"),
        headers.addresses("Delivered-To"),
        headers.subject(),
        headers.date(),
        text,
        walk.html.isEmpty() ? null : walk.html.toString(),
        QuotedText.newPart(text),
        headers.signs(),
        List.copyOf(walk.reports),
        size,
        !walk.cut && size <= raw.length);
  }

  /** One way through the tree of parts, with what is left of the bounds. */
  private static final class Walk {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<ReportPart> reports = new ArrayList<>();
    private int partsLeft = Bounds.PARTS;
    private boolean cut;

    void into(MimePart part, int depth) {
      if (depth > Bounds.DEPTH || partsLeft <= 0) {
        cut = true;
        return;
      }
      partsLeft--;
      String type = part.type();
      if (type.startsWith("multipart/")) {
        List<MimePart> children = part.children(partsLeft + 1);
        children.forEach(child -> into(child, depth + 1));
      } else if (REPORTS.contains(type)) {
        report(type, part);
      } else if (!part.attached()) {
        read(type, part);
      }
    }

    private void report(String type, MimePart part) {
      if (reports.size() < REPORT_PARTS) {
        String text = type.equals("message/rfc822") ? part.innerHeader() : PartText.of(part);
        reports.add(new ReportPart(type, Bounds.cut(text, Bounds.TEXT_CHARS / 4)));
      }
    }

    private void read(String type, MimePart part) {
      if (type.equals("text/plain")) {
        add(plain, part);
      } else if (type.equals("text/html")) {
        add(html, part);
      }
    }

    private void add(StringBuilder to, MimePart part) {
      String text = PartText.of(part);
      cut |= text.length() >= Bounds.TEXT_CHARS || to.length() + text.length() > Bounds.TEXT_CHARS;
      if (to.length() + text.length() <= Bounds.TEXT_CHARS) {
        to.append(to.isEmpty() ? "" : "\n").append(text);
      }
    }

    String text() {
      return plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
    }
  }
}
