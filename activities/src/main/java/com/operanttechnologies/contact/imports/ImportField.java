package com.operanttechnologies.contact.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file can be, with the words that heads of files have for it. */
public enum ImportField {
  NOT_TAKEN("Not taken"),
  EMAIL("E-mail address", "email", "mail", "emailaddress", "emailadresse", "courriel", "correo"),
  NAME("Name", "name", "fullname", "contact", "contactname", "ansprechpartner", "nom", "nombre"),
  FIRST_NAME("First name", "firstname", "givenname", "vorname", "prenom", "nome", "voornaam"),
  LAST_NAME("Last name", "lastname", "surname", "familyname", "nachname", "apellidos", "cognome"),
  COMPANY("Company", "company", "organisation", "organization", "firma", "account", "societe"),
  PHONE("Phone", "phone", "telephone", "telefon", "mobile", "tel", "phonenumber", "telefono"),
  ADDRESS("Address", "address", "street", "postaladdress", "adresse", "anschrift", "direccion"),
  COUNTRY("Country", "country", "land", "pays", "pais", "paese", "countrycode"),
  TIME_ZONE("Time zone", "timezone", "tz", "zeitzone", "zone"),
  LOCALE("Language", "locale", "language", "sprache", "lang", "langue", "idioma"),
  VAT_ID("VAT number", "vat", "vatid", "vatnumber", "ustid", "ustidnr", "tva", "taxid"),
  EXTERNAL_REF(
      "Customer number",
      "externalref",
      "externalid",
      "customernumber",
      "customerid",
      "crmid",
      "kundennummer",
      "reference",
      "id"),
  BASIS("Basis for contact", "basis", "basisforcontact", "legalbasis", "rechtsgrundlage"),
  BASIS_SOURCE("Source of the basis", "basissource", "source", "consentsource", "quelle"),
  BASIS_AT("Time of the basis", "basisat", "consentat", "consentdate", "consenttime", "optindate");

  private final String label;
  private final List<String> words;

  ImportField(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** Whether a head of small letters and digits names it. */
  boolean isNamed(String head) {
    return words.contains(head);
  }

  /** Whether such a head has one of its longer names within. */
  boolean isHinted(String head) {
    return words.stream().anyMatch(word -> word.length() > 3 && head.contains(word));
  }

  /** The name in tables and in the API; empty where a column is not taken. */
  public String code() {
    return this == NOT_TAKEN ? "" : name().toLowerCase(Locale.ROOT);
  }

  /**
   * What people call the field of a contact that a check has named, such as {@code timeZone}: those
   * who correct the file have never seen that name.
   */
  public static String labelOf(String checked) {
    String code = checked.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return ofCode(code).map(ImportField::label).orElse("Row");
  }

  public static Optional<ImportField> ofCode(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }
}
