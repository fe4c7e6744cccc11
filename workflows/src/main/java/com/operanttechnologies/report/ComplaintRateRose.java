package com.operanttechnologies.report;

import java.util.UUID;

/**
 * More recipients complain than before; published inside the transaction that records it.
 *
 * @param stopped whether follow-ups are held from now on
 * @param reason in a sentence
 */
public record ComplaintRateRose(UUID tenant, boolean stopped, String reason) {}
