/** What became of a quote in accounts and billing, for other programs. */
@NullMarked
package com.operanttechnologies.billing.web.api;

import org.jspecify.annotations.NullMarked;
