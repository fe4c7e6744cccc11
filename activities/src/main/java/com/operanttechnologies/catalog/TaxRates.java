package com.operanttechnologies.catalog;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.catalog.jdbc.TaxRateTable;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A tenant's tax rates. All methods run inside the tenant's transaction. */
@Component
public class TaxRates {
  private final Tenants tenants;
  private final TaxRateTable table;
  private final Audit audit;

  TaxRates(Tenants tenants, TaxRateTable table, Audit audit) {
    this.tenants = tenants;
    this.table = table;
    this.audit = audit;
  }

  /** By category and country, the newest first. */
  public List<TaxRate> all() {
    return table.all();
  }

  public TaxRate get(UUID id) {
    return table.find(id).orElseThrow(() -> new NotFound("The tax rate"));
  }

  /** What a category is taxed with on the day; absent without a rate. */
  public Optional<TaxRate> of(String category, @Nullable String country, LocalDate day) {
    return TaxResolution.of(table.all(), category, country, day);
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken
   */
  public TaxRate add(TaxRateInput input, Actor actor) {
    TaxRate rate = input.checked(UUID.randomUUID());
    return written(rate, "tax rate added", actor);
  }

  /**
   * Quotes keep the rate they were written with.
   *
   * @throws InvalidInput naming each field that cannot be taken
   */
  public TaxRate update(UUID id, TaxRateInput input, Actor actor) {
    get(id);
    return written(input.checked(id), "tax rate changed", actor);
  }

  private TaxRate written(TaxRate rate, String action, Actor actor) {
    try {
      table.put(rate);
    } catch (DuplicateKeyException e) {
      throw new InvalidInput(
          "validFrom", "Another rate of this category and country begins on this day.");
    }
    note(rate, action, actor);
    return rate;
  }

  public void remove(UUID id, Actor actor) {
    TaxRate rate = get(id);
    table.remove(id);
    note(rate, "tax rate removed", actor);
  }

  private void note(TaxRate rate, String action, Actor actor) {
    String where = rate.country() == null ? "everywhere" : rate.country();
    audit.record(
        tenants.current(),
        actor.label(),
        action,
        rate.category() + ", " + where,
        rate.percent().toPlainString() + " % from " + rate.from());
  }
}
