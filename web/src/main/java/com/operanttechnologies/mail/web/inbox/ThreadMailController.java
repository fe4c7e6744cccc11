package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.SealedFrame;
import com.operanttechnologies.tenant.Tenants;
import freemarker.template.utility.StringUtil;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What mails say, each at an address of its own for a frame without scripts. */
@Controller
@RequestMapping("/inbox/{id}")
class ThreadMailController {
  private static final String PLAIN =
      "<!doctype html><meta charset=utf-8><style>body{font:16px/1.5 system-ui,sans-serif;"
          + "white-space:pre-wrap;overflow-wrap:anywhere;margin:1rem;color:#1c2430;background:#fff}</style>";

  private final Tenants tenants;
  private final Threads threads;
  private final Ledger ledger;

  ThreadMailController(Tenants tenants, Threads threads, Ledger ledger) {
    this.tenants = tenants;
    this.threads = threads;
    this.ledger = ledger;
  }

  @GetMapping("/mails/{mail}/body")
  void received(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID mail,
      HttpServletResponse response)
      throws IOException {
    String html =
        tenants
            .as(me.tenant(), () -> threads.html(id, mail))
            .orElseThrow(() -> new NotFound("The mail"));
    SealedFrame.write(html, response);
  }

  @GetMapping("/sent/{message}/body")
  void sent(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID message,
      HttpServletResponse response)
      throws IOException {
    Letter letter =
        tenants
            .as(me.tenant(), () -> ledger.letter(message))
            .orElseThrow(() -> new NotFound("The mail"));
    String html =
        letter.html().isBlank() ? PLAIN + StringUtil.XHTMLEnc(letter.text()) : letter.wholeHtml();
    SealedFrame.write(html, response);
  }
}
