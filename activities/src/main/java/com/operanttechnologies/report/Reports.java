package com.operanttechnologies.report;

import com.operanttechnologies.report.jdbc.ReportTable;
import org.springframework.stereotype.Component;

/** Counts what follow-ups led to. Inside the tenant's transaction. */
@Component
public class Reports {
  private final ReportTable table;

  Reports(ReportTable table) {
    this.table = table;
  }

  public Report of(Range range, Dimension by) {
    return new Report(range, by, table.rows(range, by), table.total(range), table.course(range));
  }
}
