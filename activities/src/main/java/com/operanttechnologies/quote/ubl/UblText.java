package com.operanttechnologies.quote.ubl;

import java.io.StringWriter;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the elements of UBL: aggregates that hold others, and basic ones that hold a value. */
final class UblText {
  private static final String ROOT = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String AGGREGATES = ROOT + "CommonAggregateComponents-2";
  private static final String BASICS = ROOT + "CommonBasicComponents-2";
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter(8_192);
  private final XMLStreamWriter xml;
  private final String currency;

  private UblText(String currency) throws XMLStreamException {
    this.xml = WRITERS.createXMLStreamWriter(text);
    this.currency = currency;
  }

  /** What writes a part; a failure can only be our own. */
  interface Part {
    void write(UblText ubl) throws XMLStreamException;
  }

  static String document(String name, String currency, Part content) {
    try {
      var ubl = new UblText(currency);
      ubl.xml.writeStartDocument("UTF-8", "1.0");
      ubl.xml.writeCharacters("\n");
      ubl.xml.writeStartElement(name);
      ubl.xml.writeDefaultNamespace(ROOT + name + "-2");
      ubl.xml.writeNamespace("cac", AGGREGATES);
      ubl.xml.writeNamespace("cbc", BASICS);
      content.write(ubl);
      ubl.xml.writeEndDocument();
      return ubl.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The quotation could not be written as XML", e);
    }
  }

  UblText in(String name, Part content) throws XMLStreamException {
    xml.writeStartElement("cac", name, AGGREGATES);
    content.write(this);
    xml.writeEndElement();
    return this;
  }

  /** Left out when there is no value. */
  UblText basic(String name, @Nullable String value) throws XMLStreamException {
    if (value != null && !value.isBlank()) {
      xml.writeStartElement("cbc", name, BASICS);
      xml.writeCharacters(legal(value));
      xml.writeEndElement();
    }
    return this;
  }

  UblText amount(String name, BigDecimal amount) throws XMLStreamException {
    return attributed(name, "currencyID", currency, amount);
  }

  UblText quantity(String name, String unit, BigDecimal quantity) throws XMLStreamException {
    return attributed(name, "unitCode", unit, quantity);
  }

  private UblText attributed(String name, String attribute, String code, BigDecimal value)
      throws XMLStreamException {
    xml.writeStartElement("cbc", name, BASICS);
    xml.writeAttribute(attribute, code);
    xml.writeCharacters(value.toPlainString());
    xml.writeEndElement();
    return this;
  }

  /** XML 1.0 has no word for most control characters and for halves of surrogate pairs. */
  private static String legal(String value) {
    return value
        .codePoints()
        .map(point -> isLegal(point) ? point : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= ' ' && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
