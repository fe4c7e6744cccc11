package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplates;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.attachment.AttachmentChange;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files while a template is written: the form comes back as it was typed. Nothing is saved. */
@Controller
class TemplateAttachmentsController {
  private final Tenants tenants;
  private final QuoteTemplates templates;
  private final AttachmentChange attachments;
  private final TemplatePage page;

  TemplateAttachmentsController(
      Tenants tenants, QuoteTemplates templates, AttachmentChange attachments, TemplatePage page) {
    this.tenants = tenants;
    this.templates = templates;
    this.attachments = attachments;
    this.page = page;
  }

  @PostMapping({"/quote-templates/attachments", "/quote-templates/{id}/attachments"})
  String attach(
      CurrentMember me,
      @PathVariable(required = false) @Nullable UUID id,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String attachment,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model)
      throws IOException {
    QuoteForm form = attachments.of(me.tenant(), QuoteForm.typed(request), attachment, file, model);
    QuoteTemplate template = id == null ? null : tenants.as(me.tenant(), () -> templates.get(id));
    return page.show(me, form, template, model);
  }
}
