package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.editing.Editors;
import com.operanttechnologies.quote.web.editing.Faults;
import com.operanttechnologies.quote.web.editing.Meanwhile;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a quote: the form, and the paper beside it. */
@Controller
class EditorController {
  private static final String VIEW = "quote/editor";

  private final Quotes quotes;
  private final EditorModel editor;
  private final Editors editors;
  private final Meanwhile others;
  private final Faults faults;

  EditorController(
      Quotes quotes, EditorModel editor, Editors editors, Meanwhile others, Faults faults) {
    this.quotes = quotes;
    this.editor = editor;
    this.editors = editors;
    this.others = others;
    this.faults = faults;
  }

  @GetMapping("/quotes/new")
  String blank(
      CurrentMember me,
      @RequestParam @Nullable UUID contact,
      @RequestParam @Nullable UUID template,
      Model model) {
    editor.fill(model, me, editor.blank(me, contact, template, model), null);
    return VIEW;
  }

  @PostMapping("/quotes")
  String create(
      CurrentMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
    QuoteForm form = QuoteForm.typed(request);
    try {
      Quote quote =
          quotes.draft(
              me.tenant(), FormReading.input(form), me.memberId(), Actor.member(me.memberId()));
      return after(request, quote);
    } catch (InvalidInput refused) {
      editor.fill(model, me, form, null);
      return Refusal.show(VIEW, model, form.fields(), faults.of(me, form, refused), response);
    }
  }

  @GetMapping("/quotes/{id}/edit")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    Quote quote = quotes.get(me.tenant(), id);
    if (!quote.state().isEditable()) {
      return "redirect:/quotes/" + id;
    }
    editor.fill(model, me, editor.form(me, quote), quote);
    model.addAttribute("editors", editors.others(me.tenant(), id, me.memberId()));
    return VIEW;
  }

  @PostMapping("/quotes/{id}/edit")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    QuoteForm form = QuoteForm.typed(request);
    try {
      Quote quote =
          quotes.edit(
              me.tenant(),
              id,
              FormReading.input(form),
              edits(request, form),
              Actor.member(me.memberId()));
      editors.left(me.tenant(), id, me.memberId());
      return after(request, quote);
    } catch (InvalidInput refused) {
      editor.fill(model, me, form, quotes.get(me.tenant(), id));
      return Refusal.show(VIEW, model, form.fields(), faults.of(me, form, refused), response);
    } catch (Conflict meanwhile) {
      Quote saved = quotes.get(me.tenant(), id);
      editor.fill(model, me, form, saved);
      others.fill(model, me, saved, editor.form(me, saved), form);
      InvalidInput refused = new InvalidInput("form", String.valueOf(meanwhile.getMessage()));
      return Refusal.show(VIEW, model, form.fields(), refused, response);
    }
  }

  /** Saving over somebody else's edit names the edit that was seen. */
  private static @Nullable Integer edits(HttpServletRequest request, QuoteForm form) {
    String over = request.getParameter("over");
    String edits = over == null ? form.fields().getOrDefault("edits", "") : over;
    return edits.matches("[0-9]{1,9}") ? Integer.valueOf(edits) : null;
  }

  private static String after(HttpServletRequest request, Quote quote) {
    boolean review =
        "review".equals(request.getParameter("then")) && request.getParameter("over") == null;
    return review
        ? "redirect:/quotes/" + quote.id() + "/sending"
        : "redirect:/quotes/" + quote.id() + "?done=saved";
  }
}
