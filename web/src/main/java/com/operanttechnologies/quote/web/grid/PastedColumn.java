package com.operanttechnologies.quote.web.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of pasted rows holds, by the names that heads of spreadsheets give it. */
enum PastedColumn {
  DESCRIPTION(
      "description",
      "Description",
      "item",
      "product",
      "name",
      "article",
      "beschreibung",
      "bezeichnung",
      "artikel",
      "désignation",
      "descripción"),
  QUANTITY(
      "quantity",
      "Quantity",
      "qty",
      "amount of units",
      "count",
      "menge",
      "anzahl",
      "quantité",
      "qté",
      "cantidad"),
  UNIT("unit", "Unit", "units", "uom", "einheit", "unité", "unidad"),
  UNIT_PRICE(
      "unitPrice",
      "Unit price",
      "price",
      "rate",
      "unitprice",
      "price per unit",
      "preis",
      "einzelpreis",
      "prix",
      "prix unitaire",
      "pu",
      "precio",
      "precio unitario"),
  DISCOUNT(
      "discountPercent",
      "Discount %",
      "discount",
      "discountpercent",
      "rabatt",
      "remise",
      "descuento"),
  TAX(
      "taxPercent",
      "Tax %",
      "tax",
      "vat",
      "vat %",
      "taxpercent",
      "mwst",
      "ust",
      "steuer",
      "tva",
      "iva"),
  INTERVAL(
      "interval",
      "Billed",
      "interval",
      "billing",
      "period",
      "abrechnung",
      "intervall",
      "facturation",
      "intervalo"),
  OPTIONAL("optional", "Kind", "optional", "option"),
  DETAILS(
      "details",
      "Details",
      "detail",
      "note",
      "notes",
      "remark",
      "remarks",
      "comment",
      "einzelheiten",
      "bemerkung",
      "détails",
      "detalles");

  private final String field;
  private final String words;
  private final Set<String> names;

  PastedColumn(String field, String words, String... names) {
    this.field = field;
    this.words = words;
    this.names = Set.of(names);
  }

  /** The field of a line whose error stands at this cell. */
  String field() {
    return field;
  }

  /** As the grid heads it. */
  String words() {
    return words;
  }

  boolean isNumber() {
    return this == QUANTITY || this == UNIT_PRICE || this == DISCOUNT || this == TAX;
  }

  static Optional<PastedColumn> named(String head) {
    String name = head.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(column ->
            column.names.contains(name)
                || column.words.toLowerCase(Locale.ROOT).equals(name)
                || column.field.toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
