/** The tables of payments. */
@NullMarked
package com.operanttechnologies.payment.jdbc;

import org.jspecify.annotations.NullMarked;
