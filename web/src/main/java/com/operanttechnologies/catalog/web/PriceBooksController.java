package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.PriceBook;
import com.operanttechnologies.catalog.PriceBooks;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Price books: for everybody, a company or a contact, for a time. */
@Controller
@RequestMapping("/catalogue/price-books")
class PriceBooksController {
  private static final String LIST = "catalog/price-books";
  private static final String EDIT = "catalog/price-book";

  private final Tenants tenants;
  private final PriceBooks books;
  private final Contacts contacts;

  PriceBooksController(Tenants tenants, PriceBooks books, Contacts contacts) {
    this.tenants = tenants;
    this.books = books;
    this.contacts = contacts;
  }

  @GetMapping
  String list(CurrentMember me, Model model) {
    model.addAttribute("form", PriceBookForm.EMPTY);
    return fill(me, model);
  }

  private String fill(CurrentMember me, Model model) {
    Map<PriceBook, Integer> sizes = new LinkedHashMap<>();
    tenants.run(
        me.tenant(), () -> books.all().forEach(book -> sizes.put(book, books.size(book.id()))));
    model.addAttribute("books", List.copyOf(sizes.entrySet()));
    return LIST;
  }

  @PostMapping
  String add(CurrentMember me, PriceBookForm form, Model model, HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> books.add(form.input(contacts), me));
      return "redirect:/catalogue/price-books?done=added";
    } catch (InvalidInput refused) {
      fill(me, model);
      return Refusal.show(LIST, model, form, byTypedField(refused), response);
    }
  }

  @GetMapping("/{id}")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          PriceBook book = books.get(id);
          model.addAttribute("book", book);
          model.addAttribute("form", PriceBookForm.of(book, contacts));
        });
    return EDIT;
  }

  @PostMapping("/{id}")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      PriceBookForm form,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> books.update(id, form.input(contacts), me));
      return "redirect:/catalogue/price-books?done=saved";
    } catch (InvalidInput refused) {
      edit(me, id, model);
      return Refusal.show(EDIT, model, form, byTypedField(refused), response);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    try {
      tenants.run(me.tenant(), () -> books.remove(id, me));
      return "redirect:/catalogue/price-books?done=removed";
    } catch (Conflict standard) {
      return "redirect:/catalogue/price-books?done=standard";
    }
  }

  /** Contact and domain are typed into one field. */
  private static InvalidInput byTypedField(InvalidInput refused) {
    return new InvalidInput(
        refused.errors().stream()
            .map(error ->
                new FieldError(
                    error.field().replaceFirst("contactId|domain", "customer"), error.message()))
            .toList());
  }
}
