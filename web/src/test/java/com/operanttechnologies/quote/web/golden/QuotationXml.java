package com.operanttechnologies.quote.web.golden;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The UBL quotation that travels in the PDF. */
record QuotationXml(Element root) {

  static QuotationXml of(byte[] xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    return new QuotationXml(document.getDocumentElement());
  }

  Due due() {
    Map<String, String> taxes = new LinkedHashMap<>();
    for (Element category : all(one(root, "TaxTotal"), "TaxSubtotal")) {
      taxes.put(text(one(category, "TaxCategory"), "Percent"), text(category, "TaxAmount"));
    }
    return new Due(total("TaxExclusiveAmount"), taxes, total("PayableAmount"));
  }

  String tax() {
    return text(one(root, "TaxTotal"), "TaxAmount");
  }

  /** One of the sums, such as PayableAmount. */
  String total(String name) {
    return text(one(root, "QuotedMonetaryTotal"), name);
  }

  /** The net of each line, of what is not due first too. */
  List<String> lines() {
    return all(root, "QuotationLine").stream().map(QuotationXml::net).toList();
  }

  /** What the lines of the first invoice come to. */
  BigDecimal dueLines() {
    return all(root, "QuotationLine").stream()
        .map(line -> new BigDecimal(text(line, "LineExtensionAmount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String net(Element line) {
    Element item = one(one(line, "LineItem"), "Item");
    return all(item, "AdditionalItemProperty").stream()
        .filter(each -> List.of("net if chosen", "net once it begins").contains(text(each, "Name")))
        .map(each -> text(each, "Value"))
        .findFirst()
        .orElseGet(() -> text(line, "LineExtensionAmount"));
  }

  private static String text(Element parent, String name) {
    return one(parent, name).getTextContent();
  }

  private static Element one(Element parent, String name) {
    return all(parent, name).getFirst();
  }

  private static List<Element> all(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (name.equals(child.getLocalName())) {
        children.add((Element) child);
      }
    }
    return children;
  }
}
