package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.SequenceChoices;
import com.operanttechnologies.quote.web.attachment.AttachmentLines;
import com.operanttechnologies.quote.web.grid.LineForm;
import com.operanttechnologies.quote.web.image.CoverField;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a template is written. */
@Component
class TemplatePage {
  static final String VIEW = "quote/template";

  private final Tenants tenants;
  private final SequenceChoices sequences;

  TemplatePage(Tenants tenants, SequenceChoices sequences) {
    this.tenants = tenants;
    this.sequences = sequences;
  }

  /**
   * There is always an empty row to type into.
   *
   * @param template absent: a new one
   */
  String show(CurrentMember me, QuoteForm form, @Nullable QuoteTemplate template, Model model) {
    List<LineForm> rows = new ArrayList<>(form.lines());
    rows.add(LineForm.EMPTY);
    model.addAttribute("form", form.fields());
    model.addAttribute("lines", rows);
    model.addAttribute("attached", AttachmentLines.read(form.fields().get(AttachmentLines.FIELD)));
    CoverField.show(form.fields(), model);
    model.addAttribute("sequences", tenants.as(me.tenant(), sequences::all));
    if (template != null) {
      model.addAttribute("template", template);
    }
    return VIEW;
  }
}
