package com.operanttechnologies.mail.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.sandbox.SandboxMails.File;
import com.operanttechnologies.mail.sandbox.SandboxMails.Opened;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Parts of a sandbox mail at their own addresses: HTML in a frame without scripts, raw text, files.
 */
@Controller
@RequestMapping("/sandbox/{id}")
class SandboxPartsController {
  private static final String POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private final Tenants tenants;
  private final SandboxWorld world;
  private final SandboxMailController mails;

  SandboxPartsController(Tenants tenants, SandboxWorld world, SandboxMailController mails) {
    this.tenants = tenants;
    this.world = world;
    this.mails = mails;
  }

  @GetMapping("/html")
  ResponseEntity<String> html(CurrentMember me, @PathVariable UUID id) {
    Opened mail = mails.opened(me, id);
    String html = mail.html();
    if (html == null) {
      throw new NotFound("The HTML part");
    }
    return ResponseEntity.ok()
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .contentType(new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8))
        .body(linksOutside(withPictures(html, mail)));
  }

  private static String withPictures(String html, Opened mail) {
    String shown = html;
    for (File file : mail.files()) {
      if (file.contentId() != null && file.type().startsWith("image/")) {
        String data = Base64.getEncoder().encodeToString(file.bytes());
        shown = shown.replace("cid:" + file.contentId(), "data:image/png;base64," + data);
      }
    }
    return shown;
  }

  /* A link in the frame opens a page of its own, as it would from a mail program. */
  private static String linksOutside(String html) {
    return html.replaceFirst("(?i)<head>", "<head><base target=\"_blank\">");
  }

  @GetMapping("/raw")
  ResponseEntity<byte[]> raw(CurrentMember me, @PathVariable UUID id) {
    byte[] raw =
        tenants
            .as(me.tenant(), () -> world.mails().raw(id))
            .orElseThrow(() -> new NotFound("The mail"));
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(raw);
  }

  @GetMapping("/files/{index}")
  ResponseEntity<byte[]> file(CurrentMember me, @PathVariable UUID id, @PathVariable int index) {
    Opened mail = mails.opened(me, id);
    if (index < 0 || index >= mail.files().size()) {
      throw new NotFound("The attachment");
    }
    File file = mail.files().get(index);
    boolean pdf = file.type().startsWith("application/pdf");
    return ResponseEntity.ok()
        .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", pdf ? "inline" : "attachment")
        .body(file.bytes());
  }
}
