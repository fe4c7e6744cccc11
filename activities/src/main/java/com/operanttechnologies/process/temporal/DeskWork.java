package com.operanttechnologies.process.temporal;

import com.operanttechnologies.process.desk.Desks;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.failure.ApplicationFailure;

/** Activities work at desks; the short ones within a workflow task wait for none. */
final class DeskWork extends WorkerInterceptorBase {
  private final Desks desks;

  DeskWork(Desks desks) {
    this.desks = desks;
  }

  @Override
  public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
    return new ActivityInboundCallsInterceptorBase(next) {
      private boolean local;

      @Override
      public void init(ActivityExecutionContext context) {
        local = context.getInfo().isLocal();
        super.init(context);
      }

      @Override
      public ActivityOutput execute(ActivityInput input) {
        return local ? super.execute(input) : atDesk(input);
      }

      private ActivityOutput atDesk(ActivityInput input) {
        try {
          return desks.work(() -> super.execute(input));
        } catch (InterruptedException stopping) {
          Thread.currentThread().interrupt();
          throw ApplicationFailure.newFailure("The product is being stopped", "Stopping");
        }
      }
    };
  }
}
