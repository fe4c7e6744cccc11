package com.operanttechnologies.money;

import java.math.BigDecimal;

/** Net, tax and gross of a part of a quote; gross is always net plus tax. */
public record Sum(BigDecimal net, BigDecimal tax, BigDecimal gross) {

  static Sum of(BigDecimal net, BigDecimal tax) {
    return new Sum(net, tax, net.add(tax));
  }
}
