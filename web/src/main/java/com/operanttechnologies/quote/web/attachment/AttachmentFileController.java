package com.operanttechnologies.quote.web.attachment;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.attachment.Attachments;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A file as it was uploaded, for the members of its organisation. */
@Controller
class AttachmentFileController {
  private final Attachments attachments;

  AttachmentFileController(Attachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping("/attachments/{sha256}")
  ResponseEntity<byte[]> file(
      CurrentMember me,
      @PathVariable String sha256,
      @RequestParam(defaultValue = "attachment.pdf") String name) {
    return AttachmentAnswer.of(name, attachments.pdf(me.tenant(), sha256));
  }
}
