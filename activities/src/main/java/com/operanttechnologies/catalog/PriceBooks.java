package com.operanttechnologies.catalog;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.catalog.jdbc.BookTable;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A tenant's price books. All methods run inside the tenant's transaction. */
@Component
public class PriceBooks {
  private final Tenants tenants;
  private final BookTable table;
  private final Audit audit;

  PriceBooks(Tenants tenants, BookTable table, Audit audit) {
    this.tenants = tenants;
    this.table = table;
    this.audit = audit;
  }

  /** The standard one first, if anything has been priced yet; the others by name. */
  public List<PriceBook> all() {
    return table.all();
  }

  public Optional<PriceBook> find(UUID book) {
    return table.find(book);
  }

  public Optional<PriceBook> findByName(String name) {
    return table.findByName(name);
  }

  public PriceBook get(UUID book) {
    return find(book).orElseThrow(() -> new NotFound("The price book"));
  }

  /** The one that counts where no other has a price; it is made when it is first needed. */
  public PriceBook standard() {
    return table.standard();
  }

  /** How many prices stand in it. */
  public int size(UUID book) {
    return table.size(book);
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken, also a name that is taken
   */
  public PriceBook add(PriceBookInput input, Actor actor) {
    String name = input.checkedName(false);
    standard();
    PriceBook added = guarded(() -> table.add(name, input.bareDomain(), input));
    audit.record(tenants.current(), actor.label(), "price book added", name, null);
    return added;
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken, also a name that is taken
   */
  public PriceBook update(UUID book, PriceBookInput input, Actor actor) {
    String name = input.checkedName(get(book).isStandard());
    PriceBook changed = guarded(() -> table.update(book, name, input.bareDomain(), input));
    audit.record(tenants.current(), actor.label(), "price book changed", name, null);
    return changed;
  }

  private static PriceBook guarded(java.util.function.Supplier<PriceBook> write) {
    try {
      return write.get();
    } catch (DuplicateKeyException e) {
      throw new InvalidInput("name", "Another price book has this name.");
    } catch (DataIntegrityViolationException e) {
      throw new InvalidInput("contactId", "There is no such contact.");
    }
  }

  /**
   * Its prices go with it; quotes keep theirs.
   *
   * @throws Conflict for the standard one
   */
  public void remove(UUID book, Actor actor) {
    PriceBook removed = get(book);
    if (removed.isStandard()) {
      throw new Conflict("The standard price book cannot be removed.");
    }
    table.remove(book);
    audit.record(tenants.current(), actor.label(), "price book removed", removed.name(), null);
  }
}
