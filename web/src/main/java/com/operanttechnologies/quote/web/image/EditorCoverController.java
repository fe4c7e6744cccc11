package com.operanttechnologies.quote.web.image;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.web.EditorModel;
import com.operanttechnologies.quote.web.QuoteForm;
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

/** The cover while a quote is written: the form comes back as it was typed. Nothing is saved. */
@Controller
class EditorCoverController {
  private final Quotes quotes;
  private final EditorModel editor;
  private final CoverChange change;

  EditorCoverController(Quotes quotes, EditorModel editor, CoverChange change) {
    this.quotes = quotes;
    this.editor = editor;
    this.change = change;
  }

  @PostMapping({"/quotes/cover", "/quotes/{id}/cover"})
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
    Quote quote = id == null ? null : quotes.get(me.tenant(), id);
    editor.fill(model, me, form, quote);
    return "quote/editor";
  }
}
