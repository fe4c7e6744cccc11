package com.operanttechnologies.payment;

import java.math.BigDecimal;

/** How a first invoice is paid: on acceptance, and what is left of it. */
public record PaymentSplit(BigDecimal onAcceptance, BigDecimal left) {}
