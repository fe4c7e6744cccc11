package com.operanttechnologies.billing.choice;

import com.operanttechnologies.billing.Accounts;
import com.operanttechnologies.billing.BillingEngine;
import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.Invoices;
import com.operanttechnologies.billing.Subscriptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine in front of another one, for what goes wrong between the product and the engine. */
public final class FaultyEngine {
  private FaultyEngine() {}

  /**
   * The worker dies once: at this call, after the engine has done what it was asked.
   *
   * @param calls counts them
   */
  public static BillingEngine dyingAfter(int call, AtomicInteger calls, BillingEngine engine) {
    return dying(Cut.AFTER, call, calls, engine);
  }

  /** The worker dies once: at this call, before or after the engine has done what it was asked. */
  public static BillingEngine dying(
      Cut where, int call, AtomicInteger calls, BillingEngine engine) {
    return around(
        engine,
        (_, asked) -> {
          boolean dies = calls.incrementAndGet() == call;
          Object answer = dies && where == Cut.BEFORE ? null : asked.answer();
          if (dies) {
            throw new IllegalStateException("The worker died");
          }
          return answer;
        });
  }

  /** The engine refuses every call of this method, with these words. */
  public static BillingEngine refusing(String method, String reason, BillingEngine engine) {
    return around(
        engine,
        (name, asked) -> {
          if (name.equals(method)) {
            throw new BillingRefused(reason);
          }
          return asked.answer();
        });
  }

  /** Something happens right after the engine has done this, before anybody records it. */
  public static BillingEngine afterEach(String method, Runnable happening, BillingEngine engine) {
    return around(
        engine,
        (name, asked) -> {
          Object answer = asked.answer();
          if (name.equals(method)) {
            happening.run();
          }
          return answer;
        });
  }

  private static BillingEngine around(BillingEngine engine, Fault fault) {
    return new BillingEngine(
        around(Accounts.class, engine.accounts(), fault),
        around(Subscriptions.class, engine.subscriptions(), fault),
        around(Invoices.class, engine.invoices(), fault));
  }

  private static <T> T around(Class<T> port, T engine, Fault fault) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) ->
                fault.on(
                    port.getSimpleName() + "." + method.getName(),
                    () -> {
                      try {
                        method.setAccessible(true);
                        return method.invoke(engine, arguments);
                      } catch (InvocationTargetException e) {
                        throw e.getCause();
                      }
                    }));
    return port.cast(proxy);
  }

  private interface Asked {
    Object answer() throws Throwable;
  }

  private interface Fault {
    Object on(String method, Asked asked) throws Throwable;
  }
}
