/** Where providers tell what was paid. */
@NullMarked
package com.operanttechnologies.payment.web;

import org.jspecify.annotations.NullMarked;
