/**
 * A customer's page of their own numbers, by a secret link, and the member's page that hands it
 * out.
 */
@NullMarked
package com.operanttechnologies.metrics.web.dashboard;

import org.jspecify.annotations.NullMarked;
