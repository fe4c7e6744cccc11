package com.operanttechnologies.catalog;

import static com.operanttechnologies.catalog.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.operanttechnologies.catalog.PriceModel.Volume;
import com.operanttechnologies.catalog.ProductFileReport.RowProblem;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ProductFilesTest {
  private static final String FILE =
      """
      code;name;interval;active;price_book;currency;model;price;tiers;cost
      SAIL;Mainsail;once;yes;;EUR;;241,67;;100
      SAIL;;;;;USD;volume;;10: 300; more: 280;
      CARE;Care plan;month;no;;EUR;flat;49.00;;
      """
          .replace("10: 300; more: 280", "\"10: 300; more: 280\"");

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Products products;
  @Autowired ProductFiles files;
  private UUID tenant;

  @BeforeEach
  void found() {
    tenant = acme.sails();
  }

  @Test
  void rowsOfOneCodeAreOneProduct() throws IOException {
    ProductFileReport report = take(FILE, false);

    assertThat(report).isEqualTo(new ProductFileReport(true, 3, 2, 0, java.util.List.of()));
    ProductSheet sail = sheet("sail");
    assertThat(sail.product().name()).isEqualTo("Mainsail");
    assertThat(sail.prices()).extracting(BookedPrice::currency).containsExactly("EUR", "USD");
    assertThat(sail.prices().getLast().model()).isInstanceOf(Volume.class);
    assertThat(sail.cost("EUR").orElseThrow().cost()).isEqualByComparingTo("100");
    assertThat(sheet("CARE").product().active()).isFalse();
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    ProductFileReport report = take(FILE, true);

    assertThat(report.written()).isFalse();
    assertThat(report.added()).isEqualTo(2);
    assertThat(tenants.as(tenant, () -> products.search("", null, null, 9))).isEmpty();
  }

  @Test
  void whatTheFileDoesNotNameStays() throws IOException {
    tenants.run(
        tenant,
        () ->
            products.add(
                product("SAIL").at("EUR", "1").at("CHF", "2").costing("EUR", "3", "4").input(),
                Shelf.ada(tenant)));

    ProductFileReport report = take("code,currency,price\nsail,EUR,9\n", false);

    assertThat(report.changed()).isEqualTo(1);
    assertThat(sheet("SAIL").product().name()).isEqualTo("The SAIL");
    assertThat(sheet("SAIL").prices())
        .extracting(BookedPrice::currency)
        .containsExactly("CHF", "EUR");
    assertThat(sheet("SAIL").costs()).hasSize(1);
  }

  @Test
  void everyRowThatCannotBeTakenIsNamedAndThenNoneIs() throws IOException {
    ProductFileReport report =
        take(
            """
            code,name,interval,price_book,currency,model,price,tiers
            GOOD,Good,once,,EUR,,1,
            ,Nobody,once,,EUR,,1,
            BAD,Bad,weekly,Summer,EURO,volume,,10 5
            WORSE,,once,,EUR,,ten,
            """,
            false);

    assertThat(report.written()).isFalse();
    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::column)
        .containsExactlyInAnyOrder(
            tuple(3, "code"),
            tuple(4, "price_book"),
            tuple(4, "currency"),
            tuple(4, "tiers"),
            tuple(4, "interval"),
            tuple(5, "price"),
            tuple(5, "name"));
    assertThat(tenants.as(tenant, () -> products.search("", null, null, 9))).isEmpty();
  }

  @Test
  void whatIsNoSuchFileIsRefusedAsAWhole() {
    assertThatThrownBy(() -> take("name,price\nSail,1\n", true))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("The column code is missing");
    assertThatThrownBy(() -> take("code,colour\nSail,1\n", true))
        .hasMessageContaining("There is no column colour");
    assertThatThrownBy(() -> take("", true)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> take("code,name\n" + "A,B\n".repeat(10_001), true))
        .hasMessageContaining("At most 10,000 rows");
  }

  @Test
  void whatIsExportedIsImportedAgainAndChangesNothing() throws IOException {
    take(FILE, false);
    tenants.run(
        tenant,
        () ->
            products.add(product("=SUM(A1)").costing("EUR", "3", "4").input(), Shelf.ada(tenant)));
    String exported = exported();

    ProductFileReport report = take(exported, false);

    assertThat(report.problems()).isEmpty();
    assertThat(report.changed()).isEqualTo(3);
    assertThat(report.added()).isZero();
    assertThat(exported)
        .isEqualTo(exported())
        .contains("'=SUM(A1)", "241.67", "10: 300; more: 280");
  }

  private String exported() {
    StringWriter out = new StringWriter();
    files.write(tenant, out);
    return out.toString();
  }

  private ProductFileReport take(String csv, boolean dry) throws IOException {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return files.take(tenant, new ByteArrayInputStream(bytes), dry, Shelf.ada(tenant));
  }

  private ProductSheet sheet(String code) {
    return tenants.as(tenant, () -> products.sheet(products.findByCode(code).orElseThrow().id()));
  }
}
