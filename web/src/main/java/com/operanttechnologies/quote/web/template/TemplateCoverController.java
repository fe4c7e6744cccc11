package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplates;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.image.CoverChange;
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

/** The cover while a template is written: the form comes back as it was typed. */
@Controller
class TemplateCoverController {
  private final Tenants tenants;
  private final QuoteTemplates templates;
  private final CoverChange change;
  private final TemplatePage page;

  TemplateCoverController(
      Tenants tenants, QuoteTemplates templates, CoverChange change, TemplatePage page) {
    this.tenants = tenants;
    this.templates = templates;
    this.change = change;
    this.page = page;
  }

  @PostMapping({"/quote-templates/cover", "/quote-templates/{id}/cover"})
  String cover(
      CurrentMember me,
      @PathVariable(required = false) @Nullable UUID id,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String coverAct,
      @RequestParam(required = false) @Nullable MultipartFile coverFile,
      Model model)
      throws IOException {
    QuoteForm typed = QuoteForm.typed(request);
    QuoteForm form = change.of(me.tenant(), typed, coverAct, coverFile, model);
    QuoteTemplate template = id == null ? null : tenants.as(me.tenant(), () -> templates.get(id));
    return page.show(me, form, template, model);
  }
}
