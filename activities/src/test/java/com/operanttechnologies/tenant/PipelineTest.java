package com.operanttechnologies.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.testing.WithDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;

@WithDatabase
class PipelineTest {
  private static final String RENAME = "update tenant set name = :name where tenant_id = :tenant";
  private static final String NAME = "select name from tenant where tenant_id = :tenant";

  @Autowired Tenants tenants;
  @Autowired Organisations organisations;
  @Autowired JdbcOperations jdbc;
  UUID acme;

  @BeforeEach
  void acmeSails() {
    acme = organisations.create("Acme Sails");
  }

  @Test
  void whatWasRunBeforeIsSeenByWhatIsAskedBehindIt() {
    List<String> names =
        tenants.as(
            acme,
            () -> {
              Supplier<List<String>> before = names();
              rename("Acme Oars");
              Supplier<List<String>> behind = names();
              return List.of(before.get().getFirst(), behind.get().getFirst());
            });

    assertThat(names).containsExactly("Acme Sails", "Acme Oars");
  }

  @Test
  void anyOtherStatementComesBehindWhatWaits() {
    String name =
        tenants.as(
            acme,
            () -> {
              rename("Acme Oars");
              return tenants.sql(NAME).query(String.class).single();
            });

    assertThat(name).isEqualTo("Acme Oars");
  }

  @Test
  void whatWaitsAtTheEndIsCommittedWithTheRest() {
    tenants.run(acme, () -> rename("Acme Oars"));

    assertThat(name()).isEqualTo("Acme Oars");
  }

  @Test
  void whatFailsAtTheEndTakesAllBack() {
    assertThatThrownBy(() ->
            tenants.run(
                acme,
                () -> {
                  rename("Acme Oars");
                  rename(null);
                }))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(name()).isEqualTo("Acme Sails");
  }

  @Test
  void nothingIsAnsweredOnceTheTransactionIsOver() {
    AtomicReference<Supplier<List<String>>> asked = new AtomicReference<>();

    assertThatThrownBy(() ->
            tenants.run(
                acme,
                () -> {
                  asked.set(names());
                  throw new IllegalArgumentException("changed its mind");
                }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThatThrownBy(() -> asked.get().get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has ended");
  }

  @Test
  void whateverWaitsTakesOneRoundTrip() {
    AtomicInteger trips = new AtomicInteger();
    Pipeline pipeline = new Pipeline(counting(trips));

    pipeline.run("select set_config('operant.test', :value, false)", Map.of("value", "one"));
    Supplier<List<Integer>> number =
        pipeline.ask("select 1 + :n", Map.of("n", 1), (row, _) -> row.getInt(1));
    Supplier<List<String>> none =
        pipeline.ask("select 'x' where false", Map.of(), (row, _) -> row.getString(1));

    assertThat(number.get()).containsExactly(2);
    assertThat(none.get()).isEmpty();
    assertThat(trips).hasValue(1);
  }

  private Supplier<List<String>> names() {
    return tenants.pipelined(NAME).list((row, _) -> row.getString("name"));
  }

  private void rename(String name) {
    tenants.pipelined(RENAME).param("name", name).run();
  }

  private String name() {
    return tenants.as(acme, () -> tenants.sql(NAME).query(String.class).single());
  }

  private JdbcOperations counting(AtomicInteger trips) {
    return (JdbcOperations)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {JdbcOperations.class},
            (_, method, arguments) -> {
              trips.incrementAndGet();
              try {
                return method.invoke(jdbc, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
