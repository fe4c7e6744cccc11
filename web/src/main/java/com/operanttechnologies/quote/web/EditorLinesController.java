package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.product.ProductLines;
import com.operanttechnologies.quote.web.grid.GridAnswers;
import com.operanttechnologies.quote.web.grid.GridRequest;
import com.operanttechnologies.quote.web.grid.LineForm;
import com.operanttechnologies.quote.web.product.CatalogueNotes;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lines while a quote is written: the form comes back as it was typed, with the products found,
 * rows more, in another order, or with another price. Nothing is saved.
 */
@Controller
class EditorLinesController {
  private final Tenants tenants;
  private final Quotes quotes;
  private final GridAnswers grid;
  private final EditorModel editor;
  private final CatalogueNotes notes;

  EditorLinesController(
      Tenants tenants, Quotes quotes, GridAnswers grid, EditorModel editor, CatalogueNotes notes) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.grid = grid;
    this.editor = editor;
    this.notes = notes;
  }

  @PostMapping("/quotes/lines")
  String ofNew(
      CurrentMember me,
      HttpServletRequest request,
      @ModelAttribute GridRequest asked,
      Model model) {
    return show(me, request, asked, null, model);
  }

  @PostMapping("/quotes/{id}/lines")
  String ofDraft(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      @ModelAttribute GridRequest asked,
      Model model) {
    return show(me, request, asked, id, model);
  }

  private String show(
      CurrentMember me,
      HttpServletRequest request,
      GridRequest asked,
      @Nullable UUID quote,
      Model model) {
    QuoteForm form = tenants.as(me.tenant(), () -> form(request, asked, model));
    editor.fill(model, me, form, quote == null ? null : quotes.get(me.tenant(), quote));
    return "quote/editor";
  }

  private QuoteForm form(HttpServletRequest request, GridRequest asked, Model model) {
    QuoteForm form = grid.of(request, asked, model);
    if (asked.add() != null) {
      return adding(form, asked.add(), model);
    }
    if (asked.takeAll() != null) {
      return takingAll(form);
    }
    return asked.take() == null ? form : taking(form, asked.take());
  }

  private QuoteForm takingAll(QuoteForm form) {
    return notes
        .prices(form)
        .map(prices -> form.with(notes.takingChanged(form.lines(), prices)))
        .orElse(form);
  }

  private QuoteForm taking(QuoteForm form, int row) {
    List<LineForm> rows = new ArrayList<>(form.lines());
    if (row >= 0 && row < rows.size()) {
      notes.prices(form).ifPresent(prices -> rows.set(row, notes.taking(rows.get(row), prices)));
    }
    return form.with(rows);
  }

  private QuoteForm adding(QuoteForm form, UUID product, Model model) {
    var prices = notes.prices(form);
    if (prices.isEmpty()) {
      model.addAttribute("productProblem", "Give the currency first, as a code such as EUR.");
      return form;
    }
    List<LineForm> rows = new ArrayList<>(form.lines());
    LineInput bare =
        new LineInput(
            null, null, null, null, BigDecimal.ONE, null, null, null, null, null, null, product);
    try {
      new ProductLines(prices.get())
          .of(bare, product)
          .forEach(line -> rows.add(QuoteForm.row(line)));
      model.addAttribute("added", form.lines().size());
    } catch (InvalidInput unpriced) {
      model.addAttribute("productProblem", unpriced.errors().getFirst().message());
    }
    return form.with(rows);
  }

  /**
   * A row's price, after its quantity has changed; a price of the seller's own stays, and after
   * another change so does any, with what the catalogue says beside it.
   */
  @PostMapping("/quotes/lines/price")
  String price(
      CurrentMember me,
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") int row,
      @RequestParam(defaultValue = "quantity") String changed,
      Model model) {
    QuoteForm form = QuoteForm.typed(request);
    LineForm line = form.lines().isEmpty() ? LineForm.EMPTY : form.lines().getFirst();
    BigDecimal typed = FormReading.decimal(line.unitPrice());
    BigDecimal taken = FormReading.decimal(line.taken());
    boolean own = typed != null && taken != null && typed.compareTo(taken) != 0;
    boolean stays = own || !changed.equals("quantity");
    tenants.run(
        me.tenant(),
        () ->
            notes
                .prices(form)
                .ifPresent(prices -> {
                  LineForm repriced = stays ? line : notes.taking(line, prices);
                  model.addAttribute("line", repriced);
                  notes.note(repriced, prices).ifPresent(note -> model.addAttribute("note", note));
                }));
    if (!model.containsAttribute("line")) {
      model.addAttribute("line", line);
    }
    model.addAttribute("row", row);
    return "quote/editor-row-price";
  }
}
