/** What a quote is worth over its whole term, and in its first year. */
@NullMarked
package com.operanttechnologies.money.value;

import org.jspecify.annotations.NullMarked;
