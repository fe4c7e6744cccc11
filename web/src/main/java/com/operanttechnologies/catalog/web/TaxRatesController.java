package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.catalog.TaxRates;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What products are taxed with. */
@Controller
@RequestMapping("/catalogue/tax-rates")
class TaxRatesController {
  private static final String LIST = "catalog/tax-rates";
  private static final String EDIT = "catalog/tax-rate";

  private final Tenants tenants;
  private final TaxRates rates;

  TaxRatesController(Tenants tenants, TaxRates rates) {
    this.tenants = tenants;
    this.rates = rates;
  }

  @GetMapping
  String list(CurrentMember me, Model model) {
    model.addAttribute("form", TaxRateForm.EMPTY);
    return fill(me, model);
  }

  private String fill(CurrentMember me, Model model) {
    model.addAttribute("rates", tenants.as(me.tenant(), rates::all));
    return LIST;
  }

  @PostMapping
  String add(CurrentMember me, TaxRateForm form, Model model, HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> rates.add(form.input(), me));
      return "redirect:/catalogue/tax-rates?done=added";
    } catch (InvalidInput refused) {
      fill(me, model);
      return Refusal.show(LIST, model, form, refused, response);
    }
  }

  @GetMapping("/{id}")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    TaxRate rate = tenants.as(me.tenant(), () -> rates.get(id));
    model.addAttribute("rate", rate);
    model.addAttribute("form", TaxRateForm.of(rate));
    return EDIT;
  }

  @PostMapping("/{id}")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      TaxRateForm form,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> rates.update(id, form.input(), me));
      return "redirect:/catalogue/tax-rates?done=saved";
    } catch (InvalidInput refused) {
      edit(me, id, model);
      return Refusal.show(EDIT, model, form, refused, response);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> rates.remove(id, me));
    return "redirect:/catalogue/tax-rates?done=removed";
  }
}
